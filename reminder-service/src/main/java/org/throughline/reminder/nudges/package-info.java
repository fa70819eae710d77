/** What to say to a client, when, and whether it was said. Plain Java. */
@NullMarked
package org.throughline.reminder.nudges;

import org.jspecify.annotations.NullMarked;
