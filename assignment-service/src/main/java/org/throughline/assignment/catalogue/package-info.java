/** What can be assigned: the templates that come with the product, and each clinic's own copies of them. */
@NullMarked
package org.throughline.assignment.catalogue;

import org.jspecify.annotations.NullMarked;
