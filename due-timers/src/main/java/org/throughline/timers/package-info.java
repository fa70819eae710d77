/** Moments that were promised to a document, kept across restarts. */
@NullMarked
package org.throughline.timers;

import org.jspecify.annotations.NullMarked;
