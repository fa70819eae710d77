/** The figures over HTTP. */
@NullMarked
package org.throughline.analytics.web;

import org.jspecify.annotations.NullMarked;
