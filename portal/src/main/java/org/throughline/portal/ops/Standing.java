package org.throughline.portal.ops;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the platform stands.
 *
 * @param at in UTC, by the clock of the platform
 * @param since from when on the day is known, in UTC
 * @param day all of the hours together
 */
record Standing(
        LocalDateTime at,
        @Nullable LocalDateTime since,
        List<Part> parts,
        List<Line> lines,
        SortedMap<Instant, Figures> hours,
        Day day,
        List<Concern> concerns) {

    /** As long as events may wait before somebody is paged, see {@code ops/prometheus}. */
    private static final double OLD_SECONDS = 30;

    /**
     * One of the services.
     *
     * @param age of the oldest event that waits for Kafka, in seconds
     * @param waiting documents with events that wait
     * @param told events that left it in the last day
     */
    record Part(String name, boolean here, double age, long waiting, long told) {}

    /**
     * A topic as one group reads it.
     *
     * @param waiting absent where Kafka does not say
     * @param taken in the last day
     * @param dead put aside in the last day, because nobody could read them
     */
    record Line(String group, String topic, @Nullable Long waiting, long taken, long dead) {}

    /** @param what a key of the messages, and the runbook of the same name */
    record Concern(String what, String who) {}

    static Standing of(
            Instant now,
            Map<String, Optional<Figures>> told,
            SortedMap<Instant, Figures> hours,
            @Nullable Instant since) {
        var sum = hours.values().stream().reduce(Figures.NONE, Figures::plus);
        var parts = told.entrySet().stream()
                .map(it -> part(it.getKey(), it.getValue(), sum))
                .toList();
        var lines = told.entrySet().stream()
                .flatMap(it -> it.getValue().stream().flatMap(figures -> lines(it.getKey(), figures, sum)))
                .toList();
        var day = Day.of(sum);
        return new Standing(
                utc(now), since == null ? null : utc(since), parts, lines, hours, day, concerns(parts, lines, day));
    }

    private static Part part(String name, Optional<Figures> told, Figures sum) {
        var figures = told.orElse(Figures.NONE);
        return new Part(
                name,
                told.isPresent(),
                Math.round(10 * figures.max("throughline_outbox_oldest_age_seconds")) / 10.0,
                Math.round(figures.sum("throughline_outbox_pending")),
                Math.round(sum.sum("throughline_relay_published_total", Lookout.SERVICE, name)));
    }

    private static Stream<Line> lines(String group, Figures figures, Figures sum) {
        var waiting = figures.by("topic", "throughline_inbox_lag");
        return figures.by("topic", "throughline_dead_letters_total").keySet().stream()
                .map(topic -> new Line(
                        group,
                        topic,
                        waiting.containsKey(topic) ? Math.round(waiting.get(topic)) : null,
                        taken(sum, group, topic, "applied"),
                        taken(sum, group, topic, "dead")));
    }

    private static long taken(Figures sum, String group, String topic, String result) {
        return Math.round(
                sum.sum("throughline_inbox_events_total", Lookout.SERVICE, group, "topic", topic, "result", result));
    }

    private static List<Concern> concerns(List<Part> parts, List<Line> lines, Day day) {
        return Stream.of(
                        parts.stream().filter(it -> !it.here()).map(it -> new Concern("service-down", it.name())),
                        parts.stream()
                                .filter(it -> it.age() > OLD_SECONDS)
                                .map(it -> new Concern("outbox-waits", it.name())),
                        lines.stream()
                                .filter(it -> it.dead() > 0)
                                .map(it -> new Concern("dead-letters", it.group() + ", " + it.topic())),
                        Stream.of(new Concern("reminders-late", "reminder-service"))
                                .filter(_ -> day.refused() > 0))
                .flatMap(it -> it)
                .toList();
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
