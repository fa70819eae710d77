/** The HTTP interface. */
@NullMarked
package org.throughline.assignment.web;

import org.jspecify.annotations.NullMarked;
