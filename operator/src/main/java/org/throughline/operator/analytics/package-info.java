/** Figures, made anew from the log. */
@NullMarked
package org.throughline.operator.analytics;

import org.jspecify.annotations.NullMarked;
