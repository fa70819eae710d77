/** Reminders as e-mail: the words, the form, the way. */
@NullMarked
package org.throughline.reminder.mail;

import org.jspecify.annotations.NullMarked;
