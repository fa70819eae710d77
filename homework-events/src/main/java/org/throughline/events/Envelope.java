package org.throughline.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event on the wire: CloudEvents 1.0 attributes around a JSON body.
 *
 * @param id UUIDv7, the same in every duplicate
 * @param source {@code /clinics/{clinicId}/{service}}
 * @param type full type name, {@code org.throughline.homework.missed.v1}
 * @param subject the aggregate that {@code sequence} counts
 * @param time when the fact became known to the platform
 * @param partitionKey the client
 * @param sequence 1, 2, 3 … without gaps per source and subject
 * @param causationId id of the event that led to this one
 * @param traceparent the trace that led to it, of the form of {@link Trace}
 */
public record Envelope(
        String id,
        String source,
        String type,
        String subject,
        Instant time,
        String partitionKey,
        long sequence,
        @Nullable String causationId,
        @Nullable String traceparent,
        String body) {

    /** Wraps a fact that {@code service} has decided, in the trace that led to it. */
    public static Envelope of(
            HomeworkEvent event, String service, long sequence, Instant time, @Nullable String causationId) {
        var source = sourceOf(event.clinic(), service);
        return new Envelope(
                EventId.of(source, event.subject(), sequence, time),
                source,
                EventType.of(event).fullName(),
                event.subject(),
                time,
                event.client().value(),
                sequence,
                causationId,
                Tracing.thatLedTo(event).map(Trace::parent).orElse(null),
                EventJson.write(event));
    }

    public static String sourceOf(ClinicId clinic, String service) {
        return "/clinics/" + clinic + "/" + service;
    }

    /** The aggregate and its teller, which together own the sequence. */
    public String stream() {
        return source + "/" + subject;
    }

    /** The tenant named by the source; an unreadable source is a {@link MalformedEvent}. */
    public ClinicId clinic() {
        var parts = source.split("/", -1);
        if (parts.length != 4 || !parts[1].equals("clinics")) {
            throw new MalformedEvent("ce_source must be /clinics/{clinicId}/{service}");
        }
        return new ClinicId(parts[2]);
    }
}
