package org.throughline.analytics.adherence;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.AssignmentId;
import org.throughline.events.Barrier;
import org.throughline.events.ClientId;
import org.throughline.events.HomeworkType;
import org.throughline.events.OccurrenceId;
import org.throughline.events.QuestionId;
import org.throughline.events.RiskReason;

/**
 * What a therapist reads in a minute before a session, frozen as of its start; none of it is a client's own words.
 *
 * @param asOf start of the session, or now where none is under way
 * @param since end of the session before; absent where there was none
 * @param done newest last, at most twenty
 * @param missed may still be corrected while provisional
 * @param barriers what got in the way since the last session, most frequent first
 * @param days expected and done by day of the week, over everything so far
 */
public record Brief(
        ClientId client,
        Instant asOf,
        boolean frozen,
        @Nullable Instant since,
        @Nullable Instant nextSession,
        List<Done> done,
        List<NotDone> skipped,
        List<NotDone> missed,
        List<BarrierCount> barriers,
        List<OpenQuestion> questions,
        Quality quality,
        ClientAdherence adherence,
        List<Risk> risks,
        Timeline timeline,
        List<Day> days,
        List<Proposal> proposals) {

    private static final int LONGEST = 20;

    public record Done(
            AssignmentId assignmentId,
            @Nullable HomeworkType type,
            LocalDate dueDate,
            SlotState outcome,
            @Nullable Double fraction,
            boolean late,
            @Nullable Double rating) {}

    /** {@code until} is when a provisional miss becomes final. */
    public record NotDone(
            AssignmentId assignmentId,
            @Nullable HomeworkType type,
            LocalDate dueDate,
            @Nullable Barrier reason,
            boolean provisional,
            @Nullable Instant until,
            boolean reminderFault) {}

    public record BarrierCount(Barrier reason, int times) {}

    public record OpenQuestion(AssignmentId assignmentId, OccurrenceId occurrenceId, QuestionId questionId) {}

    public record Risk(AssignmentId assignmentId, RiskReason reason, Instant since) {}

    public record Day(DayOfWeek day, Rate completion) {}

    public static Brief of(ClientFacts facts, Instant asked) {
        var sessions = Sessions.of(facts, asked);
        var asOf = sessions.frozenAt();
        var zone = facts.zoneAsOf(asOf);
        var plans = facts.plans().entrySet().stream()
                .map(it -> Map.entry(it.getKey(), Plan.asOf(it.getValue(), asOf, zone)))
                .filter(it -> it.getValue().known())
                .sorted(Comparator.comparing(it -> it.getKey().value()))
                .toList();
        var recent = plans.stream()
                .flatMap(plan -> plan.getValue().slots().stream()
                        .filter(it -> sessions.sinceLast(it, asOf))
                        .map(it -> new SlotOfPlan(plan.getKey(), plan.getValue().type(), it)))
                .sorted(Comparator.comparing(SlotOfPlan::slot, Slot.BY_DUE))
                .toList();
        var slots = recent.stream().map(SlotOfPlan::slot).toList();
        var since = sessions.previousEnd();
        return new Brief(
                facts.client().client(),
                asOf,
                sessions.underWay(),
                since,
                sessions.next(),
                last(recent, it -> it.slot.state().worked(), SlotOfPlan::done),
                last(recent, it -> it.slot.state() == SlotState.SKIPPED, it -> it.notDone(asOf)),
                last(recent, it -> it.slot.state() == SlotState.MISSED, it -> it.notDone(asOf)),
                barriers(slots),
                plans.stream()
                        .flatMap(it -> questions(it.getKey(), it.getValue()))
                        .toList(),
                Quality.of(slots.stream().filter(it -> !it.state().outside()).toList()),
                ClientAdherence.of(facts, Ask.everything(asOf)),
                plans.stream().flatMap(it -> risks(it.getKey(), it.getValue())).toList(),
                Timeline.of(facts, plans.stream().map(Map.Entry::getValue).toList(), asOf),
                days(plans.stream().map(Map.Entry::getValue).toList(), asOf),
                plans.stream()
                        .flatMap(it -> Proposal.of(it.getKey(), it.getValue()).stream())
                        .toList());
    }

    private static <T> List<T> last(List<SlotOfPlan> slots, Predicate<SlotOfPlan> which, Function<SlotOfPlan, T> view) {
        var found = slots.stream().filter(which).map(view).toList();
        return found.subList(Math.max(0, found.size() - LONGEST), found.size());
    }

    private static List<BarrierCount> barriers(List<Slot> slots) {
        return slots.stream()
                .filter(it -> !it.state().worked())
                .flatMap(it -> Stream.ofNullable(it.story().barrier()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.summingInt(_ -> 1)))
                .entrySet()
                .stream()
                .map(it -> new BarrierCount(it.getKey(), it.getValue()))
                .sorted(Comparator.comparingInt(BarrierCount::times).reversed().thenComparing(BarrierCount::reason))
                .toList();
    }

    private static Stream<OpenQuestion> questions(AssignmentId assignment, Plan plan) {
        return plan.slots().stream()
                .flatMap(slot -> slot.story().unanswered().stream()
                        .map(it -> new OpenQuestion(assignment, slot.occurrence(), it)));
    }

    private static Stream<Risk> risks(AssignmentId assignment, Plan plan) {
        return Risks.of(plan).entrySet().stream().map(it -> new Risk(assignment, it.getKey(), it.getValue()));
    }

    private static List<Day> days(List<Plan> plans, Instant asOf) {
        var past = plans.stream()
                .flatMap(it -> it.standing().stream())
                .filter(it -> it.overBy(asOf))
                .toList();
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new Day(
                        day,
                        completion(past.stream()
                                .filter(it -> it.dueDate().getDayOfWeek() == day)
                                .toList())))
                .filter(it -> it.completion().denominator() > 0)
                .toList();
    }

    private static Rate completion(List<Slot> slots) {
        return Rate.of((int) slots.stream().filter(it -> it.state().done()).count(), slots.size());
    }

    private record SlotOfPlan(
            AssignmentId assignment, @Nullable HomeworkType type, Slot slot) {

        Done done() {
            var work = slot.story().work();
            var rating = slot.clientRating();
            return new Done(
                    assignment,
                    type,
                    slot.dueDate(),
                    slot.state(),
                    work == null ? null : work.fraction(),
                    slot.late(),
                    rating.isPresent() ? rating.getAsDouble() : null);
        }

        NotDone notDone(Instant asOf) {
            var provisional = slot.provisional(asOf);
            return new NotDone(
                    assignment,
                    type,
                    slot.dueDate(),
                    slot.story().barrier(),
                    provisional,
                    provisional ? slot.finalAt() : null,
                    slot.reminderFault());
        }
    }
}
