/** The pages that people use. It keeps nothing but who is logged in, and asks the services for everything. */
@NullMarked
package org.throughline.portal;

import org.jspecify.annotations.NullMarked;
