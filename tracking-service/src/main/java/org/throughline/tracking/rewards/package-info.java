/** What clients promise themselves for practising. */
@NullMarked
package org.throughline.tracking.rewards;

import org.jspecify.annotations.NullMarked;
