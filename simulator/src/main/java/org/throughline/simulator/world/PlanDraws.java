package org.throughline.simulator.world;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.simulator.platform.Json;
import org.throughline.simulator.world.PlanDraft.Course;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Draws one client's plans; the first follows the client's number, so that a small population sees every kind and type. */
record PlanDraws(Dice dice, int number, LocalDate today, int days) {

    private static final List<String> TYPES = List.of(
            "THOUGHT_RECORD",
            "MOOD_TRACKING",
            "JOURNALING",
            "BEHAVIOURAL_EXPERIMENT",
            "EXPOSURE",
            "RELAXATION",
            "BEHAVIOURAL_ACTIVATION",
            "READING",
            "SKILL_PRACTICE",
            "OBSERVATION");

    private static final List<String> KINDS = List.of("RECURRING", "QUOTA", "SESSION", "RECURRING", "PROGRAMME");

    List<PlanDraft> plans() {
        var first = KINDS.get(number % KINDS.size());
        if (first.equals("PROGRAMME")) {
            return List.of(plan(1, "ONE_OFF", oneOff()), plan(2, "PROGRAMME", programme()));
        }
        var one = plan(1, first, schedule(first));
        if (!dice.chance(0.5)) {
            return List.of(one);
        }
        var second = dice.oneOf(List.of("RECURRING", "QUOTA", "ONE_OFF"));
        return Stream.of(one, plan(2, second, schedule(second))).toList();
    }

    private PlanDraft plan(int ordinal, String kind, ObjectNode schedule) {
        schedule.put("kind", kind);
        var type = TYPES.get((number + 3 * (ordinal - 1)) % TYPES.size());
        var recurring = kind.equals("RECURRING");
        return new PlanDraft(
                ordinal,
                type,
                kind,
                schedule,
                recurring ? windows(schedule) : Json.read(""),
                dice.chance(0.25),
                dice.chance(0.2),
                recurring ? course() : Course.STEADY);
    }

    private Course course() {
        var drawn = dice.between(0, 100);
        return drawn < 14 ? Course.PAUSED : drawn < 24 ? Course.CHANGED : Course.STEADY;
    }

    private JsonNode windows(ObjectNode schedule) {
        if (schedule.has("wallTime") && dice.chance(0.4)) {
            return Json.object().put("strict", true);
        }
        return dice.chance(0.15) ? Json.object().put("grace", "PT8H") : Json.read("");
    }

    private ObjectNode schedule(String kind) {
        return switch (kind) {
            case "RECURRING" -> recurring();
            case "QUOTA" -> quota();
            case "SESSION" -> Json.object().put("startsOn", today.toString()).put("endsOn", lastDay());
            default -> oneOff();
        };
    }

    private ObjectNode recurring() {
        var rules = List.of(
                "FREQ=DAILY;COUNT=" + days,
                "FREQ=DAILY;COUNT=" + days,
                "FREQ=WEEKLY;BYDAY=MO,WE,FR",
                "FREQ=WEEKLY;BYDAY=TU,TH,SU;COUNT=5",
                "FREQ=DAILY;INTERVAL=2;COUNT=" + Math.max(1, days / 2));
        var schedule = Json.object().put("rrule", dice.oneOf(rules)).put("startsOn", today.toString());
        return dice.chance(0.6)
                ? schedule.put("wallTime", dice.oneOf(List.of("07:30", "12:30", "18:00", "20:30")))
                : schedule;
    }

    private ObjectNode quota() {
        return Json.object()
                .put("timesPerWeek", dice.between(2, 5))
                .put("startsOn", today.toString())
                .put("endsOn", lastDay());
    }

    /** Now and then at half past two, a wall time which the night of the change does not have. */
    private ObjectNode oneOff() {
        var due = today.plusDays(dice.between(1, Math.max(2, days)));
        var time = dice.chance(0.3) ? "02:30" : "%02d:00".formatted(dice.between(9, 22));
        return Json.object().put("dueAt", due + "T" + time);
    }

    private static ObjectNode programme() {
        return Json.object().put("delay", "P1D").put("interval", "P2D").put("count", 3);
    }

    private String lastDay() {
        return today.plusDays(days - 1L).toString();
    }
}
