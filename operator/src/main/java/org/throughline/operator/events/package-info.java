/** The events, as they come and as they came. */
@NullMarked
package org.throughline.operator.events;

import org.jspecify.annotations.NullMarked;
