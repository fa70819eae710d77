package org.throughline.analytics.adherence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.AssignmentId;
import org.throughline.events.Barrier;
import org.throughline.events.HomeworkType;

/**
 * What became of the homework since the session before.
 *
 * @param done newest last, at most twenty; so, too, skipped and missed
 * @param missed may still be corrected while provisional
 * @param barriers what got in the way, most frequent first
 * @param quality mean ratings, 0 to 4
 * @param ratings the client's, one by one
 */
public record SinceLast(
        List<Done> done,
        List<NotDone> skipped,
        List<NotDone> missed,
        List<BarrierCount> barriers,
        Quality quality,
        List<RatingMean> ratings) {

    private static final int LONGEST = 20;

    /** {@code rating} is the mean of the client's ratings, 0 to 4. */
    public record Done(
            AssignmentId assignmentId,
            @Nullable HomeworkType type,
            LocalDate dueDate,
            SlotState outcome,
            @Nullable Double fraction,
            boolean late,
            @Nullable Double rating) {

        private static Done of(SlotOfPlan it) {
            var work = it.slot().story().work();
            var rating = it.slot().clientRating();
            return new Done(
                    it.assignment(),
                    it.type(),
                    it.slot().dueDate(),
                    it.slot().state(),
                    work == null ? null : work.fraction(),
                    it.slot().late(),
                    rating.isPresent() ? rating.getAsDouble() : null);
        }
    }

    /** {@code until} is when a provisional miss becomes final. */
    public record NotDone(
            AssignmentId assignmentId,
            @Nullable HomeworkType type,
            LocalDate dueDate,
            @Nullable Barrier reason,
            boolean provisional,
            @Nullable Instant until,
            boolean reminderFault) {

        private static NotDone of(SlotOfPlan it, Instant asOf) {
            var provisional = it.slot().provisional(asOf);
            return new NotDone(
                    it.assignment(),
                    it.type(),
                    it.slot().dueDate(),
                    it.slot().story().barrier(),
                    provisional,
                    provisional ? it.slot().finalAt() : null,
                    it.slot().reminderFault());
        }
    }

    public record BarrierCount(Barrier reason, int times) {}

    static SinceLast of(List<SlotOfPlan> slots, Instant asOf) {
        return new SinceLast(
                last(slots, it -> it.worked(), Done::of),
                last(slots, it -> it == SlotState.SKIPPED, it -> NotDone.of(it, asOf)),
                last(slots, it -> it == SlotState.MISSED, it -> NotDone.of(it, asOf)),
                barriers(slots),
                Quality.of(slots.stream().map(SlotOfPlan::slot).toList()),
                RatingMean.of(slots.stream().map(SlotOfPlan::slot).toList()));
    }

    private static <T> List<T> last(List<SlotOfPlan> slots, Predicate<SlotState> which, Function<SlotOfPlan, T> view) {
        var found = slots.stream()
                .filter(it -> which.test(it.slot().state()))
                .map(view)
                .toList();
        return found.subList(Math.max(0, found.size() - LONGEST), found.size());
    }

    private static List<BarrierCount> barriers(List<SlotOfPlan> slots) {
        return slots.stream()
                .map(SlotOfPlan::slot)
                .filter(it -> !it.state().worked())
                .flatMap(it -> Stream.ofNullable(it.story().barrier()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.summingInt(_ -> 1)))
                .entrySet()
                .stream()
                .map(it -> new BarrierCount(it.getKey(), it.getValue()))
                .sorted(Comparator.comparingInt(BarrierCount::times).reversed().thenComparing(BarrierCount::reason))
                .toList();
    }
}
