package org.throughline.tracking.homework;

import java.time.Instant;
import org.throughline.events.ClientRef;
import org.throughline.events.Envelope;
import org.throughline.events.EventId;
import org.throughline.events.OccurrenceId;
import org.throughline.events.Topic;

/** A miss that was told to the world: enough to name its event again. */
public record Miss(long sequence, Instant at) {

    String eventId(ClientRef owner, OccurrenceId slot) {
        var source = Envelope.sourceOf(owner.clinic(), Topic.OUTCOMES.writer());
        return EventId.of(source, slot.value(), sequence, at);
    }
}
