/** When and how a client wants to be reminded, and their calendar. */
@NullMarked
package org.throughline.portal.client.reminders;

import org.jspecify.annotations.NullMarked;
