package org.throughline.assignment.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.assignment.assignments.Practice.ANNA;
import static org.throughline.assignment.assignments.Practice.MARA;
import static org.throughline.assignment.assignments.Practice.MONDAY;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.assignment.plans.InvalidPlan;
import org.throughline.assignment.plans.ScheduleForm;
import org.throughline.assignment.plans.WindowRules;
import org.throughline.events.AssignmentEvent.HomeworkAssigned;
import org.throughline.events.AssignmentId;
import org.throughline.events.StaleAggregate;

class DraftsTest {

    private static final AssignmentId PLAN = new AssignmentId("plan");
    private static final Prescription UNFINISHED = Practice.asked(null, WindowRules.DEFAULT, Acceptance.IMPLICIT, null);
    private static final Prescription READY = Practice.asked(
            ScheduleForm.recurring("FREQ=DAILY;COUNT=14", MONDAY, null),
            WindowRules.DEFAULT,
            Acceptance.IMPLICIT,
            null);

    private final Practice practice = new Practice();
    private final InMemoryDrafts drafts = new InMemoryDrafts();
    private final BeginDraft beginDraft = new BeginDraft(drafts, practice.clients, practice);
    private final RewriteDraft rewriteDraft = new RewriteDraft(drafts, practice.assignments, practice);
    private final GiveOutDraft giveOutDraft =
            new GiveOutDraft(drafts, practice.assignments, practice.assigning(), practice);

    @BeforeEach
    void nothing_was_told_yet_but_that_anna_is_in_care() {
        practice.told.clear();
    }

    @Test
    void a_draft_has_no_slots_and_tells_the_world_nothing() {
        begin(READY);

        assertThat(practice.told).isEmpty();
        assertThat(practice.slots()).isEmpty();
        assertThat(practice.assignments.of(ANNA)).isEmpty();
    }

    @Test
    void given_out_twice_it_is_an_assignment_of_the_same_id_once() {
        begin(READY);
        practice.itIs("2026-03-25T12:00:00Z");

        var given = giveOutDraft.giveOut(ANNA, PLAN);
        var again = giveOutDraft.giveOut(ANNA, PLAN);

        assertThat(given.id()).isEqualTo(PLAN);
        assertThat(given.standing().startedAt()).isEqualTo("2026-03-25T12:00:00Z");
        assertThat(again.standing()).isEqualTo(given.standing());
        assertThat(practice.told(HomeworkAssigned.class)).hasSize(12);
        assertThat(drafts.openOf(ANNA)).isEmpty();
    }

    @Test
    void what_is_missing_is_demanded_when_it_is_given_out_and_the_draft_stays() {
        var draft = begin(UNFINISHED);

        assertThatThrownBy(() -> giveOutDraft.giveOut(ANNA, PLAN))
                .isInstanceOfSatisfying(
                        InvalidPlan.class,
                        it -> assertThat(it.flaws())
                                .singleElement()
                                .satisfies(flaw -> assertThat(flaw.pointer()).isEqualTo("/schedule")));
        assertThat(practice.told).isEmpty();
        rewriteDraft.rewrite(ANNA, PLAN, draft.revision(), READY);

        assertThat(giveOutDraft.giveOut(ANNA, PLAN).isRunning()).isTrue();
    }

    @Test
    void nobody_overwrites_what_they_have_not_seen() {
        var draft = begin(UNFINISHED);
        rewriteDraft.rewrite(ANNA, PLAN, draft.revision(), READY);

        assertThatThrownBy(() -> rewriteDraft.rewrite(ANNA, PLAN, draft.revision(), UNFINISHED))
                .isInstanceOf(StaleAggregate.class);
    }

    @Test
    void what_was_discarded_is_gone_and_its_key_cannot_bring_it_back() {
        begin(READY);

        new DiscardDraft(drafts, practice).discard(ANNA, PLAN);

        assertThat(drafts.find(ANNA, PLAN).orElseThrow().asked()).isNull();
        assertThatThrownBy(() -> giveOutDraft.giveOut(ANNA, PLAN)).isInstanceOf(UnknownAssignment.class);
        assertThat(beginDraft.begin(ANNA, PLAN, MARA, READY, "hash")).isEmpty();
    }

    @Test
    void whoever_gave_it_out_and_died_before_closing_it_has_given_it_out() {
        var draft = begin(READY);
        practice.slots.crashAfter(5);
        assertThatThrownBy(() -> giveOutDraft.giveOut(ANNA, PLAN)).hasMessage("crashed");

        assertThatThrownBy(() -> rewriteDraft.rewrite(ANNA, PLAN, draft.revision(), UNFINISHED))
                .isInstanceOf(UnknownAssignment.class);
        giveOutDraft.giveOut(ANNA, PLAN);

        assertThat(practice.told(HomeworkAssigned.class)).hasSize(14);
        assertThat(drafts.openOf(ANNA)).isEmpty();
    }

    @Test
    void the_same_request_again_begins_nothing_new_and_another_one_is_refused() {
        begin(UNFINISHED);

        assertThat(beginDraft.begin(ANNA, PLAN, MARA, UNFINISHED, "hash")).isPresent();
        assertThat(beginDraft.begin(ANNA, PLAN, MARA, READY, "other")).isEmpty();
    }

    @Test
    void fifty_open_drafts_are_enough() {
        for (int i = 0; i < 50; i++) {
            beginDraft.begin(ANNA, new AssignmentId("draft-" + i), MARA, UNFINISHED, "hash");
        }

        assertThatThrownBy(() -> begin(UNFINISHED)).isInstanceOf(TooManyDrafts.class);
    }

    private Draft begin(Prescription asked) {
        return beginDraft.begin(ANNA, PLAN, MARA, asked, "hash").orElseThrow();
    }
}
