/** How a client wants to be reminded. */
@NullMarked
package org.throughline.reminder.preferences;

import org.jspecify.annotations.NullMarked;
