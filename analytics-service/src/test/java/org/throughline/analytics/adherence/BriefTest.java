package org.throughline.analytics.adherence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.analytics.adherence.Timeline.Change.Direction;
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

        assertThat(during.frozen()).isTrue();
        assertThat(during.asOf()).isEqualTo(Anna.at(3));
        assertThat(Brief.of(
                        Fold.fold(facts, late.envelope(), late.event()),
                        Anna.at(3).plus(Duration.ofMinutes(20))))
                .isEqualTo(during);
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
        assertThat(brief.done()).singleElement().satisfies(it -> {
            assertThat(it.outcome()).isEqualTo(SlotState.PARTIAL);
            assertThat(it.fraction()).isEqualTo(0.5);
            assertThat(it.rating()).isEqualTo(3.0);
        });
        assertThat(brief.missed()).singleElement().satisfies(it -> {
            assertThat(it.reason()).isEqualTo(Barrier.SHAME);
            assertThat(it.provisional()).isTrue();
        });
        assertThat(brief.barriers()).containsExactly(new Brief.BarrierCount(Barrier.SHAME, 1));
        assertThat(brief.questions()).hasSize(1);
        assertThat(brief.quality().client().mean()).isEqualTo(3.0);
    }

    @Test
    void a_miss_is_no_longer_provisional_after_three_days() {
        var facts = anna.facts(anna.enrolled(), anna.started(5), anna.assigned(1), anna.missed(1));

        assertThat(Brief.of(facts, Anna.at(9)).missed())
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
}
