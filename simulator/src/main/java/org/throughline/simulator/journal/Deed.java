package org.throughline.simulator.journal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What somebody asked of the platform. */
public sealed interface Deed {

    /** What a client does or says of a slot or a piece of work. */
    sealed interface OfClient extends Deed {}

    /** What a therapist arranges. */
    sealed interface OfTherapist extends Deed {}

    record Enrolled(String therapist, ZoneId zone, List<Session> sessions) implements OfTherapist {}

    /** {@code request} is the body sent; {@code startsIn} the client's zone at that moment. */
    record Assigned(JsonNode request, ZoneId startsIn) implements OfTherapist {}

    record Changed(String assignment, JsonNode request) implements OfTherapist {}

    record Paused(String assignment) implements OfTherapist {}

    record Resumed(String assignment) implements OfTherapist {}

    record Ended(String assignment) implements OfTherapist {}

    record Reviewed(String occurrence, Map<String, Integer> ratings) implements OfTherapist {}

    record Answered(String occurrence, String question) implements OfTherapist {}

    record Accepted(String assignment) implements OfClient {}

    record Travelled(ZoneId zone) implements OfClient {}

    /**
     * Work.
     *
     * @param occurrence the slot that the request names
     * @param performedAt absent when it was recorded as it was done
     * @param key its Idempotency-Key; the same key twice is one record
     */
    record Recorded(
            String assignment,
            String occurrence,
            String outcome,
            @Nullable Instant performedAt,
            @Nullable Double fraction,
            Map<String, Integer> ratings,
            String key)
            implements OfClient {}

    /** The record's later version. */
    record Edited(String record, String outcome, @Nullable Double fraction, Map<String, Integer> ratings)
            implements OfClient {}

    record Skipped(
            String occurrence, String reason, @Nullable Instant saidAt, String key) implements OfClient {}

    record BarrierTold(String occurrence, String reason) implements OfClient {}

    record Excused(String occurrence, String reason) implements OfClient {}

    record Asked(String occurrence) implements OfClient {}

    record Started(String occurrence) implements OfClient {}

    record TriedAgain(String assignment, String occurrence) implements OfClient {}

    record Measured(String instrument) implements OfClient {}
}
