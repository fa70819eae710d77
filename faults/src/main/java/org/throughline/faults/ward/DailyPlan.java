package org.throughline.faults.ward;

import java.time.LocalDate;
import org.throughline.simulator.platform.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * Homework every day from {@code startsOn} on.
 *
 * @param times on how many days
 */
record DailyPlan(Bed bed, LocalDate startsOn, int times, String wallTime) {

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
        return body;
    }
}
