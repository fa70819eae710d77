/** The figures made anew from the log, and proof that they are the same. */
@NullMarked
package org.throughline.analytics.rebuild;

import org.jspecify.annotations.NullMarked;
