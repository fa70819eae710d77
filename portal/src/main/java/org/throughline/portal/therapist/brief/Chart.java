package org.throughline.portal.therapist.brief;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Homework beside symptoms, as coordinates of a picture and as a table of the same weeks.
 *
 * @param bars homework, 0 to 100 % from {@link #BOTTOM} to {@link #TOP}
 * @param lines scores, 0 to {@link #MOST} likewise
 */
record Chart(List<Bar> bars, List<Line> lines, List<Row> rows) {

    public static final int WIDTH = 640;
    public static final int TOP = 24;
    public static final int BOTTOM = 184;
    public static final int LEFT = 50;
    public static final int RIGHT = 606;

    /** The highest score of the PHQ-9. */
    public static final int MOST = 27;

    private static final double FULL = 0.62;
    private static final int DAYS = 7;

    /** @param height absent where nothing was due */
    record Bar(
            LocalDate week,
            double x,
            double width,
            double middle,
            double y,
            @Nullable Double height,
            @Nullable String shown) {}

    record Line(String instrument, String points, List<Dot> dots) {}

    record Dot(double x, double y, int score) {

        public double left() {
            return x - 5;
        }

        public double above() {
            return y - 5;
        }
    }

    /** @param scores in the order of {@link #lines} */
    record Row(LocalDate week, @Nullable String shown, List<String> scores) {}

    static Chart of(BriefTold.Timeline told, ZoneId zone) {
        var weeks = weeks(told);
        var step = weeks.isEmpty() ? 0 : (double) (RIGHT - LEFT) / weeks.size();
        var bars = new ArrayList<Bar>();
        for (var week : weeks) {
            bars.add(bar(week, LEFT + bars.size() * step, step, rate(told, week)));
        }
        var instruments = told.scores().stream()
                .filter(it -> it.score() != null)
                .map(BriefTold.Score::instrument)
                .distinct()
                .sorted(java.util.Comparator.reverseOrder())
                .toList();
        return new Chart(
                bars,
                instruments.stream()
                        .map(it -> line(it, told, weeks, step, zone))
                        .toList(),
                weeks.stream().map(it -> row(it, told, instruments)).toList());
    }

    public boolean empty() {
        return bars.isEmpty();
    }

    /** Without gaps, from the first that has anything to the last. */
    private static List<LocalDate> weeks(BriefTold.Timeline told) {
        var known = Stream.concat(
                        told.weeks().stream().map(BriefTold.Week::from),
                        told.scores().stream().map(BriefTold.Score::week))
                .collect(Collectors.toCollection(TreeSet::new));
        return known.isEmpty()
                ? List.of()
                : known.first()
                        .datesUntil(known.last().plusDays(1), java.time.Period.ofWeeks(1))
                        .toList();
    }

    private static BriefTold.@Nullable Rate rate(BriefTold.Timeline told, LocalDate week) {
        return told.weeks().stream()
                .filter(it -> it.from().equals(week))
                .findFirst()
                .map(BriefTold.Week::completion)
                .orElse(null);
    }

    private static Bar bar(LocalDate week, double left, double step, BriefTold.@Nullable Rate rate) {
        var width = Math.min(step * FULL, 48);
        var middle = round(left + step / 2);
        var height = rate == null || rate.rate() == null ? null : round((BOTTOM - TOP) * rate.rate());
        var y = height == null ? BOTTOM : BOTTOM - height;
        return new Bar(
                week,
                round(middle - width / 2),
                round(width),
                middle,
                round(y),
                height,
                rate == null ? null : rate.shown());
    }

    private static Line line(
            String instrument, BriefTold.Timeline told, List<LocalDate> weeks, double step, ZoneId zone) {
        var dots = told.scores().stream()
                .filter(it -> it.instrument().equals(instrument) && it.score() != null)
                .map(it -> {
                    var day = LocalDate.ofInstant(it.completedAt(), zone).getDayOfWeek();
                    var x = LEFT + step * (weeks.indexOf(it.week()) + (day.getValue() - 0.5) / DAYS);
                    var score = Objects.requireNonNull(it.score());
                    return new Dot(round(x), round(BOTTOM - (double) (BOTTOM - TOP) * score / MOST), score);
                })
                .toList();
        var points = dots.stream()
                .map(it -> String.format(Locale.ROOT, "%s,%s", it.x(), it.y()))
                .collect(Collectors.joining(" "));
        return new Line(instrument, points, dots);
    }

    private static Row row(LocalDate week, BriefTold.Timeline told, List<String> instruments) {
        var rate = rate(told, week);
        return new Row(
                week,
                rate == null ? null : rate.shown(),
                instruments.stream()
                        .map(instrument -> told.scores().stream()
                                .filter(it -> it.instrument().equals(instrument)
                                        && it.week().equals(week))
                                .map(it -> it.score() == null ? "–" : it.score().toString())
                                .collect(Collectors.joining(", ")))
                        .toList());
    }

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
