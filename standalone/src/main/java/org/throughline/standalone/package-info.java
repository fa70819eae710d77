/** The whole platform on one machine. */
@NullMarked
package org.throughline.standalone;

import org.jspecify.annotations.NullMarked;
