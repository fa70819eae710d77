package org.throughline.simulator.world;

import tools.jackson.databind.JsonNode;

/**
 * A plan that the therapist is going to agree with a client.
 *
 * @param ordinal which of the client's plans, from 1
 * @param type which of the ten kinds of homework
 * @param kind which of the five ways to plan it
 * @param schedule the schedule as the interface takes it; a programme's {@code after} is filled in later
 * @param windows an override of the usual windows, or a missing node
 * @param course what becomes of the plan
 */
public record PlanDraft(
        int ordinal,
        String type,
        String kind,
        JsonNode schedule,
        JsonNode windows,
        boolean allowEarly,
        boolean explicit,
        Course course) {

    /** What becomes of a plan on its way. */
    public enum Course {
        STEADY,
        PAUSED,
        CHANGED
    }
}
