package org.throughline.analytics.adherence;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.AssignmentId;
import org.throughline.events.ClientId;
import org.throughline.events.OccurrenceId;
import org.throughline.events.QuestionId;
import org.throughline.events.RiskReason;

/**
 * What a therapist reads in a minute before a session, frozen as of its start; none of it is a client's own words.
 *
 * @param asOf start of the session, or now where none is under way
 * @param newerData more has become known since {@code asOf}; none of it is in here
 * @param since end of the session before; absent where there was none
 * @param agreed what was planned, of assignments that run or had a slot since the session before
 */
public record Brief(
        ClientId client,
        Instant asOf,
        boolean frozen,
        boolean newerData,
        @Nullable Instant since,
        @Nullable Instant nextSession,
        @JsonUnwrapped SinceLast sinceLast,
        @JsonUnwrapped Patterns patterns,
        List<Surprise> surprises,
        List<OpenQuestion> questions,
        ClientAdherence adherence,
        List<Risk> risks,
        Timeline timeline,
        List<Agreed> agreed,
        List<Proposal> proposals) {

    public record OpenQuestion(AssignmentId assignmentId, OccurrenceId occurrenceId, QuestionId questionId) {}

    public record Risk(AssignmentId assignmentId, RiskReason reason, Instant since) {}

    /** @param asked any moment of a session asks for the brief of that session */
    public static Brief of(ClientFacts facts, Instant asked) {
        var sessions = Sessions.of(facts, asked);
        var asOf = sessions.frozenAt();
        var pages = facts.plans().entrySet().stream()
                .map(it -> Page.of(it.getKey(), it.getValue(), facts, sessions))
                .filter(it -> it.plan.known())
                .sorted(Comparator.comparing(it -> it.assignment.value()))
                .toList();
        var plans = pages.stream().map(Page::plan).toList();
        return new Brief(
                facts.client().client(),
                asOf,
                sessions.underWay(),
                facts.newerThan(asOf),
                sessions.previousEnd(),
                sessions.next(),
                SinceLast.of(
                        pages.stream()
                                .flatMap(Page::recentSlots)
                                .sorted(SlotOfPlan.BY_DUE)
                                .toList(),
                        asOf),
                Patterns.of(plans, asOf),
                pages.stream().flatMap(it -> it.surprises(sessions)).toList(),
                pages.stream().flatMap(Page::questions).toList(),
                ClientAdherence.of(facts, Ask.everything(asOf)),
                pages.stream().flatMap(Page::risks).toList(),
                Timeline.of(facts, plans, asOf),
                pages.stream().flatMap(it -> it.agreed(sessions)).toList(),
                pages.stream()
                        .flatMap(it -> Proposal.of(it.assignment, it.plan).stream())
                        .toList());
    }

    /** What one assignment adds. */
    private record Page(AssignmentId assignment, PlanHistory history, Plan plan, List<Slot> recent) {

        static Page of(AssignmentId assignment, PlanHistory history, ClientFacts facts, Sessions sessions) {
            var asOf = sessions.frozenAt();
            var plan = Plan.asOf(history, asOf, facts.zoneAsOf(asOf));
            return new Page(
                    assignment,
                    history,
                    plan,
                    plan.slots().stream()
                            .filter(it -> sessions.sinceLast(it, asOf))
                            .toList());
        }

        Stream<SlotOfPlan> recentSlots() {
            return recent.stream().map(it -> new SlotOfPlan(assignment, plan.type(), it));
        }

        Stream<Surprise> surprises(Sessions sessions) {
            return Surprise.of(assignment, plan, recent, sessions.previousEnd()).stream();
        }

        Stream<OpenQuestion> questions() {
            return plan.slots().stream()
                    .flatMap(slot -> slot.story().unanswered().stream()
                            .map(it -> new OpenQuestion(assignment, slot.occurrence(), it)));
        }

        Stream<Risk> risks() {
            return Risks.of(plan).entrySet().stream().map(it -> new Risk(assignment, it.getKey(), it.getValue()));
        }

        Stream<Agreed> agreed(Sessions sessions) {
            return Agreed.of(assignment, history, plan, sessions)
                    .filter(it -> it.standing() != Agreed.Standing.OVER || !recent.isEmpty())
                    .stream();
        }
    }
}
