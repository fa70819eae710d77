package org.throughline.faults.ward;

import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.simulator.platform.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * Homework every day from {@code startsOn} on.
 *
 * @param times on how many days
 * @param grace how long after midnight it is still on time, if not as by default
 */
record DailyPlan(
        Bed bed,
        LocalDate startsOn,
        int times,
        String wallTime,
        @Nullable Duration grace) {

    private static final String TEMPLATE = "relaxation-slow-breathing";

    /** As it is asked for. */
    ObjectNode request() {
        var body = Json.object()
                .put("clientId", bed.client())
                .put("templateId", TEMPLATE)
                .put("goal", "To feel more at home in my days")
                .put("acceptance", "IMPLICIT");
        body.putObject("schedule")
                .put("kind", "RECURRING")
                .put("rrule", "FREQ=DAILY;COUNT=" + times)
                .put("startsOn", startsOn.toString())
                .put("wallTime", wallTime);
        if (grace != null) {
            body.putObject("windows").put("grace", grace.toString());
        }
        return body;
    }
}
