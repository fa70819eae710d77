package org.throughline.simulator.world;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.throughline.simulator.platform.Json;
import tools.jackson.databind.node.ObjectNode;

/** Turns {@code RELAXATION DAILY} and the like into a plan. */
record PlannedRhythm(Dice dice, LocalDate today, LocalDate last) {

    PlanDraft plan(int ordinal, String... typeAndRhythm) {
        var schedule = schedule(typeAndRhythm[1]).put("startsOn", today.toString());
        return new PlanDraft(
                ordinal,
                typeAndRhythm[0],
                Json.text(schedule, "kind"),
                schedule,
                Json.read(""),
                false,
                false,
                PlanDraft.Course.STEADY);
    }

    private ObjectNode schedule(String rhythm) {
        return switch (rhythm) {
            case "DAILY" -> recurring("FREQ=DAILY");
            case "WORKDAYS" -> recurring("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR");
            case "THRICE" -> recurring("FREQ=WEEKLY;BYDAY=MO,WE,SA");
            case "QUOTA" ->
                Json.object().put("kind", "QUOTA").put("timesPerWeek", 3).put("endsOn", last.toString());
            case "SESSION" -> Json.object().put("kind", "SESSION").put("endsOn", last.toString());
            default -> throw new IllegalArgumentException("no rhythm: " + rhythm);
        };
    }

    private ObjectNode recurring(String rule) {
        var time = dice.oneOf(List.of("07:30", "12:30", "18:00", "19:30"));
        var until = ";UNTIL=" + last.format(DateTimeFormatter.BASIC_ISO_DATE);
        return Json.object().put("kind", "RECURRING").put("rrule", rule + until).put("wallTime", time);
    }
}
