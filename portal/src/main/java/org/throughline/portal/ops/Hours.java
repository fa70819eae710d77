package org.throughline.portal.ops;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.ToLongFunction;

/**
 * Hour by hour, as coordinates of a picture and as a table of the same hours.
 *
 * @param kinds what is counted, keys of the messages, from the bottom of a bar to its top
 * @param most what the highest bar may hold
 */
record Hours(List<String> kinds, List<Bar> bars, long most) {

    public static final int WIDTH = 640;
    public static final int TOP = 16;
    public static final int BOTTOM = 160;
    public static final int LEFT = 44;
    public static final int RIGHT = 632;

    private static final double FULL = 0.7;
    private static final int HOURS_BETWEEN_LABELS = 6;

    /** @param hour when it began, in UTC */
    record Bar(LocalDateTime hour, double middle, List<Piece> pieces) {

        public boolean labelled() {
            return hour.getHour() % HOURS_BETWEEN_LABELS == 0;
        }
    }

    record Piece(String kind, long number, double x, double width, double y, double height) {}

    private record Counted(String kind, ToLongFunction<Day> number) {}

    static Hours homework(SortedMap<Instant, Figures> hours) {
        return of(
                hours,
                List.of(
                        new Counted("done", Day::done),
                        new Counted("skipped", Day::skipped),
                        new Counted("missed", Day::missed)));
    }

    static Hours deliveries(SortedMap<Instant, Figures> hours) {
        return of(
                hours,
                List.of(
                        new Counted("sent", Day::sent),
                        new Counted("withheld", Day::withheldInAll),
                        new Counted("refused", Day::refused)));
    }

    private static Hours of(SortedMap<Instant, Figures> hours, List<Counted> counted) {
        var most = hours.values().stream()
                .map(Day::of)
                .mapToLong(day -> counted.stream()
                        .mapToLong(it -> it.number().applyAsLong(day))
                        .sum())
                .max()
                .orElse(0);
        var step = (double) (RIGHT - LEFT) / hours.size();
        var bars = new ArrayList<Bar>();
        for (var hour : hours.entrySet()) {
            var middle = LEFT + (bars.size() + 0.5) * step;
            bars.add(new Bar(
                    LocalDateTime.ofInstant(hour.getKey(), ZoneOffset.UTC),
                    round(middle),
                    pieces(Day.of(hour.getValue()), counted, middle, step * FULL, even(most))));
        }
        return new Hours(counted.stream().map(Counted::kind).toList(), bars, even(most));
    }

    private static List<Piece> pieces(Day day, List<Counted> counted, double middle, double width, long most) {
        var pieces = new ArrayList<Piece>();
        double y = BOTTOM;
        for (var it : counted) {
            var number = it.number().applyAsLong(day);
            var height = (double) (BOTTOM - TOP) * number / most;
            y -= height;
            pieces.add(new Piece(it.kind(), number, round(middle - width / 2), round(width), round(y), round(height)));
        }
        return pieces;
    }

    /** So that half of it is a number too. */
    private static long even(long most) {
        return Math.max(2, most + most % 2);
    }

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
