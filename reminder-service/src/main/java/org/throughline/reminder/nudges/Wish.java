package org.throughline.reminder.nudges;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.throughline.events.NotSentReason;
import org.throughline.events.ReminderStep;

/**
 * A reminder that a slot calls for.
 *
 * @param armUntil who learns of it later than this leaves it alone, so that a replay says nothing
 * @param expiresAt must not be sent from this instant on
 * @param unsaid why it will not be said, known already now
 */
record Wish(
        ReminderStep step,
        Instant sendAt,
        Instant armUntil,
        Instant expiresAt,
        @Nullable NotSentReason unsaid) {}
