package org.throughline.benchmarks.schedules;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a client has agreed to: some weekdays of a year at a time of day, where they live.
 *
 * @param days two letters each, as in RFC 5545
 */
record Plans(List<String> days, LocalDate from, LocalTime at, ZoneId zone) {

    static final LocalDate YEAR = LocalDate.of(2026, 1, 1);
    static final LocalDate NEXT_YEAR = YEAR.plusYears(1);

    private static final List<ZoneId> ZONES = Stream.of(
                    "Europe/Berlin",
                    "America/New_York",
                    "America/Sao_Paulo",
                    "Asia/Kolkata",
                    "Asia/Tokyo",
                    "Australia/Lord_Howe",
                    "Pacific/Auckland")
            .map(ZoneId::of)
            .toList();
    private static final List<List<String>> WEEKS = List.of(
            List.of("MO", "WE", "FR"), List.of("TU", "TH"), List.of("SU"), List.of("MO", "TU", "WE", "TH", "FR"));

    /** The same for everybody who asks; no time of day is one that a change of the clocks skips or repeats. */
    static List<Plans> of(int clients) {
        return IntStream.range(0, clients)
                .mapToObj(it -> new Plans(
                        WEEKS.get(it % WEEKS.size()),
                        YEAR.plusDays(it % 28),
                        LocalTime.of(7 + it % 15, it % 4 * 15),
                        ZONES.get(it % ZONES.size())))
                .toList();
    }

    String rule() {
        return "FREQ=WEEKLY;BYDAY=" + String.join(",", days);
    }
}
