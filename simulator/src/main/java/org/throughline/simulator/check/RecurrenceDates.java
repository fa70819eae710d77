package org.throughline.simulator.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The dates of the few recurrence rules which the simulation uses: daily or weekly by day, with interval and count. */
record RecurrenceDates(String rrule, LocalDate startsOn) {

    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final long FOR_EVER = 1_000;

    /** How many dates a day has on average. */
    double perDay() {
        return days().size() / 7.0 / interval();
    }

    Stream<LocalDate> before(LocalDate end) {
        var interval = interval();
        var days = days();
        var count = Long.parseLong(parts().getOrDefault("COUNT", Long.toString(FOR_EVER)));
        return Stream.iterate(startsOn, it -> it.plusDays(interval))
                .filter(it -> days.contains(DAYS.get(it.getDayOfWeek().getValue() - 1)))
                .limit(count)
                .takeWhile(it -> it.isBefore(end));
    }

    private int interval() {
        return Integer.parseInt(parts().getOrDefault("INTERVAL", "1"));
    }

    private List<String> days() {
        return List.of(parts().getOrDefault("BYDAY", String.join(",", DAYS)).split(",", -1));
    }

    private Map<String, String> parts() {
        return Stream.of(rrule.split(";", -1))
                .map(it -> it.split("=", 2))
                .collect(Collectors.toMap(it -> it[0], it -> it[1]));
    }
}
