package org.throughline.simulator.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.simulator.check.Planted.at;
import static org.throughline.simulator.check.Planted.daily;
import static org.throughline.simulator.check.Planted.entry;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.simulator.journal.Deed;
import org.throughline.simulator.journal.Entry;
import org.throughline.simulator.platform.Json;

class HistoryTest {

    private static final Instant NOON = at("2026-03-17T12:07:00Z");
    private static final Instant NEXT_DAY = at("2026-03-18T12:07:00Z");

    private final Findings findings = new Findings();

    @Test
    void nothing_recorded_before_grace_ends_is_a_miss() {
        assertThat(after(at("2026-03-18T02:59:59Z")).state()).isEqualTo(State.UNRESOLVED);
        assertThat(after(at("2026-03-18T03:00:00Z")).everMissed()).isTrue();
    }

    @Test
    void offline_work_corrects_the_miss() {
        var slot = after(NEXT_DAY, Planted.done(17, "r", NEXT_DAY, NOON));

        assertThat(slot.state()).isEqualTo(State.COMPLETED);
        assertThat(slot.corrected()).isTrue();
        assertThat(slot.late()).isFalse();
    }

    @Test
    void a_question_excuses_until_it_is_answered() {
        var asked = entry(NOON, new Deed.Asked("slot-17"), Json.object());
        var answered = entry(NOON.plusSeconds(60), new Deed.Answered("slot-17", "q"), Json.object());

        assertThat(after(NEXT_DAY, asked).reason()).isEqualTo("QUESTION");
        assertThat(after(NEXT_DAY, asked, answered).state()).isEqualTo(State.MISSED);
    }

    @Test
    void a_slot_due_in_a_pause_is_excused_at_the_end_of_grace() {
        var paused =
                Planted.told("assignment.paused", "plan", 2, NOON, Json.object().put("pausedAt", NOON.toString()));

        var client = Planted.client(List.of(), daily(17), daily(18), paused);

        assertThat(client.at(NEXT_DAY, findings).slots())
                .extracting(Slot::state)
                .containsExactly(State.EXCUSED, State.UNRESOLVED);
    }

    @Test
    void a_wrong_answer_to_a_submission_is_noticed() {
        var deed = new Deed.Recorded("plan", "slot-17", "COMPLETED", null, null, Map.of(), "k");
        var late = Json.object()
                .put("recordId", "r")
                .put("occurrenceId", "slot-17")
                .put("late", true);

        after(NEXT_DAY, entry(NOON, deed, late));

        assertThat(findings.count(Figure.ADHERENCE)).isOne();
    }

    @Test
    void a_reason_after_a_miss_counts_as_showing_up_while_late_work_would_be_received() {
        var barrier = entry(NEXT_DAY, new Deed.BarrierTold("slot-17", "FORGOT"), Json.object());

        assertThat(after(NEXT_DAY, barrier).spoke()).isTrue();
        assertThat(after(NEXT_DAY, barrier).state()).isEqualTo(State.MISSED);
    }

    @Test
    void a_no_that_becomes_work_was_done_when_the_no_was_said() {
        var no = entry(
                NOON,
                new Deed.Skipped("slot-17", "TOO_BUSY", null, "k"),
                Json.object().put("recordId", "r"));
        var edit = entry(NEXT_DAY, new Deed.Edited("r", "COMPLETED", null, Map.of()), Json.object());

        var history = Planted.client(List.of(no, edit), daily(17)).at(NEXT_DAY, findings);

        assertThat(history.slots()).extracting(Slot::state).containsExactly(State.COMPLETED);
        assertThat(history.workOn("plan")).containsExactly(NOON);
    }

    private Slot after(Instant asOf, Entry... entries) {
        return Planted.client(List.of(entries), daily(17))
                .at(asOf, findings)
                .slots()
                .iterator()
                .next();
    }
}
