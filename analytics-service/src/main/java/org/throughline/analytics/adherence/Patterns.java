package org.throughline.analytics.adherence;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;

/**
 * When homework gets done, over everything so far.
 *
 * @param days done of expected by day of the week on which it was due
 * @param dayParts how often work was done when, in the client's local time; extra practice included
 */
public record Patterns(List<Day> days, List<DayPart> dayParts) {

    public record Day(DayOfWeek day, Rate completion) {}

    public record DayPart(Part part, int times) {}

    public enum Part {
        /** From 22:00. */
        NIGHT,
        /** From 06:00. */
        MORNING,
        /** From 12:00. */
        AFTERNOON,
        /** From 18:00. */
        EVENING;

        private static Part of(LocalTime time) {
            var hour = time.getHour();
            if (hour < 6 || hour >= 22) {
                return NIGHT;
            }
            if (hour < 12) {
                return MORNING;
            }
            return hour < 18 ? AFTERNOON : EVENING;
        }
    }

    static Patterns of(List<Plan> plans, Instant asOf) {
        var past = plans.stream()
                .flatMap(it -> it.standing().stream())
                .filter(it -> it.overBy(asOf))
                .toList();
        var worked = plans.stream()
                .flatMap(plan -> plan.work().map(it -> Part.of(LocalTime.ofInstant(it, plan.zone()))))
                .toList();
        return new Patterns(
                Arrays.stream(DayOfWeek.values())
                        .map(day -> new Day(
                                day,
                                Rate.ofDone(past.stream()
                                        .filter(it -> it.dueDate().getDayOfWeek() == day)
                                        .toList())))
                        .filter(it -> it.completion().denominator() > 0)
                        .toList(),
                Arrays.stream(Part.values())
                        .map(part -> new DayPart(part, (int)
                                worked.stream().filter(it -> it == part).count()))
                        .filter(it -> it.times() > 0)
                        .toList());
    }
}
