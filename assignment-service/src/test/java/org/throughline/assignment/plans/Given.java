package org.throughline.assignment.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.SessionTime;

/** Surroundings and plans that read aloud. */
final class Given {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private Given() {}

    static Surroundings assigned(String at, ZoneId zone, SessionTime... sessions) {
        return new Surroundings(zone, Instant.parse(at), Instant.parse(at), List.of(sessions), List.of(), null);
    }

    static Surroundings released(LocalDate on) {
        var now = Instant.parse("2026-03-01T00:00:00Z");
        return new Surroundings(BERLIN, now, now, List.of(), List.of(), on);
    }

    static SessionTime session(String startsAt) {
        var starts = Instant.parse(startsAt);
        return new SessionTime(starts, starts.plusSeconds(50 * 60));
    }

    static Plan plan(ScheduleForm schedule) {
        return plan(schedule, WindowRules.DEFAULT);
    }

    static Plan plan(ScheduleForm schedule, WindowRules rules) {
        return Plan.of(new ScheduleVersion(1, LocalDate.of(2000, 1, 1), schedule, rules, null, List.of()));
    }

    static List<PlannedSlot> slots(Plan plan, Surroundings here, @Nullable String until) {
        var horizon = until == null ? LocalDate.of(9000, 1, 1) : LocalDate.parse(until);
        return plan.slots(here, horizon).stream().map(Plan.Wanted::slot).toList();
    }

    static PlannedSlot theOnly(Plan plan, Surroundings here) {
        var all = new ArrayList<>(slots(plan, here, null));
        return Stream.of(all)
                .filter(it -> it.size() == 1)
                .findFirst()
                .orElseThrow()
                .getFirst();
    }
}
