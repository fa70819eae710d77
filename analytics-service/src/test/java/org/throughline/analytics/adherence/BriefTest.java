package org.throughline.analytics.adherence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.analytics.adherence.Timeline.Change.Direction;
import org.throughline.delivery.Heard;
import org.throughline.events.Barrier;
import org.throughline.events.Instrument;
import org.throughline.events.Outcome;
import org.throughline.events.Rating;
import org.throughline.events.SessionTime;

class BriefTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Anna anna = new Anna();

    @Test
    void a_brief_asked_for_during_the_session_is_frozen_at_its_start() {
        var session = new SessionTime(Anna.at(3), Anna.at(3).plus(HOUR));
        var facts = anna.facts(
                anna.enrolled(session), anna.started(5), anna.assigned(1), anna.assigned(2), anna.completed(1));
        var during = Brief.of(facts, Anna.at(3).plus(Duration.ofMinutes(20)));
        var late = anna.worked(2, Outcome.COMPLETED, null, Anna.at(3).plus(Duration.ofMinutes(10)), true, Map.of());
        var moved = anna.cared(
                Anna.at(3).plus(Duration.ofMinutes(15)),
                session,
                new SessionTime(Anna.at(10), Anna.at(10).plus(HOUR)));

        var again = Brief.of(fold(facts, late, moved), Anna.at(3).plus(Duration.ofMinutes(20)));
        var afterwards = Brief.of(fold(facts, late, moved), Anna.at(3));

        assertThat(during.frozen()).isTrue();
        assertThat(during.asOf()).isEqualTo(Anna.at(3));
        assertThat(during.newerData()).isFalse();
        assertThat(again.newerData()).isTrue();
        assertThat(again).usingRecursiveComparison().ignoringFields("newerData").isEqualTo(during);
        assertThat(afterwards).isEqualTo(again);
    }

    @Test
    void what_was_agreed_last_time_is_told_from_what_was_agreed_before() {
        var past = new SessionTime(Anna.at(2), Anna.at(2).plus(HOUR));
        var facts = anna.facts(anna.enrolled(past), anna.started(20), anna.assigned(3));
        var changed = anna.changed(Anna.at(2).plus(Duration.ofMinutes(30)), 3.0 / 7);

        var before = Brief.of(facts, Anna.at(5));
        var after = Brief.of(fold(facts, changed), Anna.at(5));

        assertThat(before.agreed()).singleElement().satisfies(it -> {
            assertThat(it.lastTime()).isFalse();
            assertThat(it.schedule().slotsPerDay()).isEqualTo(1.0);
            assertThat(it.standing()).isEqualTo(Agreed.Standing.RUNNING);
        });
        assertThat(after.agreed()).singleElement().satisfies(it -> {
            assertThat(it.lastTime()).isTrue();
            assertThat(it.schedule().slotsPerDay()).isEqualTo(3.0 / 7);
        });
    }

    @Test
    void surprises_are_what_the_figures_do_not_show_at_a_glance() {
        var past = new SessionTime(Anna.at(5), Anna.at(5).plus(HOUR));
        var facts = anna.facts(
                anna.enrolled(past),
                anna.started(20),
                anna.assigned(1),
                anna.assigned(2),
                anna.assigned(3),
                anna.assigned(6),
                anna.assigned(7),
                anna.assigned(8),
                anna.worked(6, Outcome.COMPLETED, null, Anna.at(6), false, Map.of(Rating.QUALITY, 1)),
                anna.reviewed(6, 4),
                anna.completed(7),
                anna.completed(8),
                anna.practised(7));

        assertThat(Brief.of(facts, Anna.at(11)).surprises())
                .extracting(Surprise::kind)
                .containsExactly(
                        Surprise.Kind.BEGUN,
                        Surprise.Kind.CAME_BACK,
                        Surprise.Kind.BEYOND_PLAN,
                        Surprise.Kind.MORE_THAN_BEFORE,
                        Surprise.Kind.RATED_APART);
        assertThat(Brief.of(facts, Anna.at(3)).surprises()).isEmpty();
    }

    @Test
    void a_week_in_which_nothing_was_due_stays_on_the_timeline_beside_the_scores() {
        var facts = anna.facts(
                anna.enrolled(),
                anna.started(20),
                anna.assigned(1),
                anna.assigned(15),
                anna.completed(15),
                anna.measured(9, Instrument.PHQ_9, 12));

        var timeline = Brief.of(facts, Anna.at(17)).timeline();

        assertThat(timeline.weeks())
                .containsExactly(
                        new Timeline.Week(Anna.date(1), Rate.of(0, 1)),
                        new Timeline.Week(Anna.date(8), Rate.of(0, 0)),
                        new Timeline.Week(Anna.date(15), Rate.of(1, 1)));
        assertThat(timeline.scores())
                .singleElement()
                .satisfies(it -> assertThat(it.week()).isEqualTo(Anna.date(8)));
    }

    @Test
    void ratings_and_times_of_day_are_told_one_by_one() {
        var facts = anna.facts(
                anna.enrolled(),
                anna.started(20),
                anna.assigned(1),
                anna.assigned(2),
                anna.worked(
                        1, Outcome.COMPLETED, null, Anna.at(1), false, Map.of(Rating.QUALITY, 3, Rating.DIFFICULTY, 2)),
                anna.worked(2, Outcome.COMPLETED, null, Anna.at(2), false, Map.of(Rating.DIFFICULTY, 1)));

        var brief = Brief.of(facts, Anna.at(4));

        assertThat(brief.sinceLast().ratings())
                .containsExactly(new RatingMean(Rating.QUALITY, 3, 1), new RatingMean(Rating.DIFFICULTY, 1.5, 2));
        assertThat(brief.patterns().dayParts()).containsExactly(new Patterns.DayPart(Patterns.Part.EVENING, 2));
    }

    private static ClientFacts fold(ClientFacts facts, Heard... later) {
        var folded = facts;
        for (var it : later) {
            folded = Fold.fold(folded, it.envelope(), it.event());
        }
        return folded;
    }

    @Test
    void it_shows_what_happened_since_the_session_before() {
        var past = new SessionTime(Anna.at(2), Anna.at(2).plus(HOUR));
        var coming = new SessionTime(Anna.at(9), Anna.at(9).plus(HOUR));
        var facts = anna.facts(
                anna.enrolled(past, coming),
                anna.started(5),
                anna.assigned(1),
                anna.assigned(3),
                anna.assigned(4),
                anna.completed(1),
                anna.worked(3, Outcome.PARTIAL, 0.5, Anna.at(3), false, Map.of(Rating.QUALITY, 3)),
                anna.missed(4),
                anna.barrier(4, Barrier.SHAME),
                anna.asked(4));

        var brief = Brief.of(facts, Anna.at(6));

        assertThat(brief.since()).isEqualTo(past.endsAt());
        assertThat(brief.nextSession()).isEqualTo(coming.startsAt());
        assertThat(brief.sinceLast().done()).singleElement().satisfies(it -> {
            assertThat(it.outcome()).isEqualTo(SlotState.PARTIAL);
            assertThat(it.fraction()).isEqualTo(0.5);
            assertThat(it.rating()).isEqualTo(3.0);
        });
        assertThat(brief.sinceLast().missed()).singleElement().satisfies(it -> {
            assertThat(it.reason()).isEqualTo(Barrier.SHAME);
            assertThat(it.provisional()).isTrue();
        });
        assertThat(brief.sinceLast().barriers()).containsExactly(new SinceLast.BarrierCount(Barrier.SHAME, 1));
        assertThat(brief.questions()).hasSize(1);
        assertThat(brief.sinceLast().quality().client().mean()).isEqualTo(3.0);
    }

    @Test
    void a_miss_is_no_longer_provisional_after_three_days() {
        var facts = anna.facts(anna.enrolled(), anna.started(5), anna.assigned(1), anna.missed(1));

        assertThat(Brief.of(facts, Anna.at(9)).sinceLast().missed())
                .singleElement()
                .satisfies(it -> assertThat(it.provisional()).isFalse());
    }

    @Test
    void scores_stand_beside_the_homework_with_reliable_change_and_recovery() {
        var facts = anna.facts(
                anna.enrolled(),
                anna.measured(1, Instrument.PHQ_9, 15),
                anna.measured(8, Instrument.PHQ_9, 9),
                anna.measured(1, Instrument.GAD_7, 9),
                anna.measured(8, Instrument.GAD_7, 12));

        assertThat(Brief.of(facts, Anna.at(9)).timeline().changes())
                .containsExactly(
                        new Timeline.Change(Instrument.PHQ_9, 15, 9, Direction.IMPROVED, true),
                        new Timeline.Change(Instrument.GAD_7, 9, 12, null, false));
    }

    @Test
    void four_slots_of_which_one_was_done_propose_something_smaller() {
        var facts = anna.facts(
                anna.started(20),
                anna.assigned(1),
                anna.assigned(2),
                anna.assigned(3),
                anna.assigned(4),
                anna.completed(1));

        assertThat(Brief.of(facts, Anna.at(6)).proposals())
                .containsExactly(new Proposal(anna.assignment, Proposal.Kind.SMALLER, 1, 4));
    }

    @Test
    void a_reason_decides_what_is_proposed() {
        var facts = anna.facts(
                anna.started(20),
                anna.assigned(1),
                anna.assigned(2),
                anna.assigned(3),
                anna.assigned(4),
                anna.skipped(2, Barrier.TOO_BUSY));

        assertThat(Brief.of(facts, Anna.at(6)).proposals())
                .extracting(Proposal::kind)
                .containsExactly(Proposal.Kind.FEWER);
    }

    @Test
    void what_seems_pointless_or_helps_little_proposes_something_different() {
        var pointless = anna.facts(
                anna.started(20),
                anna.assigned(1),
                anna.assigned(2),
                anna.assigned(3),
                anna.assigned(4),
                anna.skipped(2, Barrier.SEEMS_POINTLESS));
        var helpless = new Anna("c-helped", "a-little");
        var little = Map.of(Rating.HELPFULNESS, 1);
        var helped = helpless.facts(
                helpless.started(20),
                helpless.assigned(1),
                helpless.assigned(2),
                helpless.assigned(3),
                helpless.assigned(4),
                helpless.worked(1, Outcome.COMPLETED, null, Anna.at(1), false, little),
                helpless.worked(2, Outcome.COMPLETED, null, Anna.at(2), false, little));

        assertThat(Stream.of(pointless, helped).flatMap(it -> Brief.of(it, Anna.at(6)).proposals().stream()))
                .extracting(Proposal::kind)
                .containsExactly(Proposal.Kind.DIFFERENT, Proposal.Kind.DIFFERENT);
    }

    @Test
    void who_needs_a_look_comes_first_with_the_reason_why() {
        var fine = new Anna("c-fine", "a-fine");
        var risky = new Anna("c-risky", "a-risky");
        var fineFacts = fine.facts(fine.enrolled(), fine.started(20), fine.assigned(1), fine.completed(1));
        var riskyFacts = risky.facts(
                risky.enrolled(), risky.started(20), risky.assigned(1), risky.assigned(2), risky.assigned(3));

        var caseload = Caseload.of(List.of(fineFacts, riskyFacts), Anna.at(5));

        assertThat(caseload.clients()).extracting(it -> it.clientId().value()).containsExactly("c-risky", "c-fine");
        assertThat(caseload.clients().getFirst().why()).containsExactly(Caseload.Why.CONSECUTIVE_MISSES);
        assertThat(caseload.clients().getLast().why()).isEmpty();
    }

    @Test
    void whose_care_has_ended_is_in_the_caseload_of_then_and_not_of_now() {
        var anna = new Anna();
        var facts = anna.facts(anna.enrolled(), anna.discharged(Anna.at(3)));

        assertThat(Caseload.of(List.of(facts), Anna.at(2)).clients()).hasSize(1);
        assertThat(Caseload.of(List.of(facts), Anna.at(4)).clients()).isEmpty();
    }
}
