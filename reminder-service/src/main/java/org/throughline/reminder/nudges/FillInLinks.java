package org.throughline.reminder.nudges;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ClientRef;
import org.throughline.events.OccurrenceId;

/** Makes the links with which a client answers from a message, without a log-in. */
@FunctionalInterface
public interface FillInLinks {

    /** @return null where the platform has none */
    @Nullable
    String to(ClientRef client, OccurrenceId occurrence, Instant until);
}
