/** What is heard. */
@NullMarked
package org.throughline.reminder.kafka;

import org.jspecify.annotations.NullMarked;
