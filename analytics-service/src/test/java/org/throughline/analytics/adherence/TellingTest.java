package org.throughline.analytics.adherence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.throughline.events.AdherenceEvent.AdherenceAtRisk;
import org.throughline.events.AdherenceEvent.AdherenceRestated;
import org.throughline.events.AdherenceEvent.AdherenceUpdated;
import org.throughline.events.RiskReason;

class TellingTest {

    private final Anna anna = new Anna();
    private final Telling nothing = Telling.nothing(anna.client, anna.assignment);

    @Test
    void a_slot_that_is_over_is_told_once() {
        var facts = anna.facts(anna.started(5), anna.assigned(1), anna.completed(1));

        var told = nothing.tell(facts, Anna.at(2));

        assertThat(told.events()).singleElement().isInstanceOf(AdherenceUpdated.class);
        assertThat(told.state().tell(facts, Anna.at(2)).events()).isEmpty();
    }

    @Test
    void a_slot_still_open_is_not_told() {
        var facts = anna.facts(anna.started(5), anna.assigned(1), anna.completed(1));

        assertThat(nothing.tell(facts, Anna.at(1)).events()).isEmpty();
    }

    @Test
    void work_done_in_time_is_told_when_its_slot_comes_to_its_end() {
        var facts = anna.facts(anna.started(5), anna.assigned(1), anna.assigned(2), anna.completed(1));
        var waiting = nothing.tell(facts, Anna.at(1)).state();

        assertThat(waiting.due()).isEqualTo(anna.windows(1).graceUntil());
        var told = waiting.tell(facts, anna.windows(1).graceUntil());
        assertThat(told.events()).singleElement().isInstanceOf(AdherenceUpdated.class);
        assertThat(told.state().due()).isNull();
    }

    @Test
    void late_work_restates_what_was_told_with_the_figures_before_and_after() {
        var missed = anna.facts(anna.started(5), anna.assigned(1), anna.missed(1));
        var told = nothing.tell(missed, Anna.at(2)).state();
        var corrected = anna.corrected(1);
        var facts = Fold.fold(missed, corrected.envelope(), corrected.event());

        assertThat(told.tell(facts, Anna.at(3)).events())
                .singleElement()
                .isInstanceOfSatisfying(AdherenceRestated.class, it -> {
                    assertThat(it.before().missed()).isEqualTo(1);
                    assertThat(it.counts().missed()).isZero();
                    assertThat(it.counts().onTime()).isEqualTo(1);
                });
    }

    @Test
    void another_slot_that_comes_to_its_end_updates_and_does_not_restate() {
        var first = anna.facts(anna.started(5), anna.assigned(1), anna.assigned(2), anna.completed(1));
        var told = nothing.tell(first, Anna.at(2)).state();
        var missed = anna.missed(2);

        var decided = told.tell(Fold.fold(first, missed.envelope(), missed.event()), Anna.at(3));

        assertThat(decided.events()).singleElement().isInstanceOf(AdherenceUpdated.class);
    }

    @Test
    void three_misses_in_a_row_are_told_once_and_again_after_they_were_gone() {
        var facts = anna.facts(anna.started(9), anna.assigned(1), anna.assigned(2), anna.assigned(3), anna.assigned(4));
        var risky = nothing.tell(facts, Anna.at(4));

        assertThat(risky.events())
                .filteredOn(AdherenceAtRisk.class::isInstance)
                .singleElement()
                .extracting(it -> ((AdherenceAtRisk) it).reason())
                .isEqualTo(RiskReason.CONSECUTIVE_MISSES);
        assertThat(risky.state().tell(facts, Anna.at(4)).events()).isEmpty();

        var done = anna.completed(4);
        var better = risky.state().tell(Fold.fold(facts, done.envelope(), done.event()), Anna.at(5));
        assertThat(better.events()).noneMatch(AdherenceAtRisk.class::isInstance);
        assertThat(better.state().risks()).isEmpty();
    }

    @Test
    void work_that_never_began_is_a_risk_once_the_first_slot_can_no_longer_be_done() {
        var facts = anna.facts(anna.started(60), anna.assigned(1), anna.assigned(30));

        assertThat(nothing.tell(facts, Anna.at(14)).state().risks()).isEmpty();
        assertThat(nothing.tell(facts, Anna.at(17)).state().risks()).containsExactly(RiskReason.NOT_INITIATED);
    }
}
