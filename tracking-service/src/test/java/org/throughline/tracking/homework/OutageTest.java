package org.throughline.tracking.homework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.tracking.homework.Life.ANNA;
import static org.throughline.tracking.homework.Life.MONDAY;
import static org.throughline.tracking.homework.Life.at;
import static org.throughline.tracking.homework.Life.done;

import java.time.Instant;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.events.Barrier;
import org.throughline.events.ClinicId;
import org.throughline.events.ExcuseReason;
import org.throughline.events.OccurrenceId;
import org.throughline.events.OutcomeEvent.HomeworkExcused;
import org.throughline.events.OutcomeEvent.HomeworkMissed;
import org.throughline.events.SlotKey;

/** Nobody is late for what was the platform's fault. */
class OutageTest {

    private static final ClinicId LINDEN = new ClinicId("linden");

    /** From Monday night to Tuesday morning; Monday is due at midnight and its grace over at 04:00. */
    private static final Outage NIGHT = outage("22:00", "05:00", LINDEN);

    private final Life life = new Life();
    private final OccurrenceId monday = life.assigned(MONDAY);
    private final OccurrenceId tuesday = life.assigned(MONDAY.plusDays(1));

    private static Outage outage(String mondayAt, String tuesdayAt, @Nullable ClinicId clinic) {
        return new Outage(at(MONDAY, mondayAt), at(MONDAY.plusDays(1), tuesdayAt), clinic);
    }

    @Test
    void what_was_missed_in_an_outage_is_excused_and_nothing_else() {
        life.until(at(MONDAY.plusDays(2), "09:00"));

        assertThat(life.excuseOutage.excuse(NIGHT)).isEqualTo(1);

        assertThat(life.state(monday)).isEqualTo(State.EXCUSED);
        assertThat(life.slot(monday).verdict().excuse()).isEqualTo(ExcuseReason.OUTAGE);
        assertThat(life.state(tuesday)).isEqualTo(State.MISSED);
        assertThat(life.told())
                .hasExactlyElementsOfTypes(HomeworkMissed.class, HomeworkMissed.class, HomeworkExcused.class);
    }

    @Test
    void what_is_still_open_is_excused_as_well_and_is_never_missed() {
        life.until(at(MONDAY.plusDays(1), "01:00"));

        life.excuseOutage.excuse(outage("22:00", "00:30", LINDEN));
        life.until(at(MONDAY.plusDays(1), "09:00"));

        assertThat(life.state(monday)).isEqualTo(State.EXCUSED);
        assertThat(life.told()).hasExactlyElementsOfTypes(HomeworkExcused.class);
    }

    /** Monday is due at 00:00 of Tuesday, and its grace over at 04:00. */
    @ParameterizedTest(name = "from {0} to {1}: {2}")
    @CsvSource({
        "2026-03-02T20:00, 2026-03-02T23:59, MISSED",
        "2026-03-02T20:00, 2026-03-03T00:00, EXCUSED",
        "2026-03-03T01:00, 2026-03-03T02:00, EXCUSED",
        "2026-03-03T03:59, 2026-03-03T05:00, EXCUSED",
        "2026-03-03T04:00, 2026-03-03T05:00, MISSED",
    })
    void the_last_moments_of_a_slot_decide(String from, String to, State then) {
        life.until(at(MONDAY.plusDays(1), "06:00"));

        life.excuseOutage.excuse(new Outage(local(from), local(to), null));

        assertThat(life.state(monday)).isEqualTo(then);
    }

    @Test
    void what_has_a_record_or_a_reason_given_in_time_is_left_as_it_is() {
        life.until(at(MONDAY, "12:00"));
        life.did(monday, at(MONDAY, "12:00"));
        var skipped = life.assigned(SlotKey.of(MONDAY, 2), Life.daily(MONDAY), false, new Dose(null, null, null), null);
        life.skipped(skipped, Barrier.TOO_BUSY, at(MONDAY, "12:00"));
        var hindered =
                life.assigned(SlotKey.of(MONDAY, 3), Life.daily(MONDAY), false, new Dose(null, null, null), null);
        life.until(at(MONDAY.plusDays(1), "06:00"));
        new ReportBarrier(life.change).report(ANNA, hindered, Barrier.FORGOT);

        assertThat(new CountOutage(life.occurrences).count(NIGHT).slots()).isZero();
        assertThat(life.excuseOutage.excuse(NIGHT)).isZero();

        assertThat(life.state(monday)).isEqualTo(State.COMPLETED);
        assertThat(life.state(skipped)).isEqualTo(State.SKIPPED);
        assertThat(life.state(hindered)).isEqualTo(State.MISSED);
    }

    @Test
    void another_clinics_homework_is_not_touched() {
        life.until(at(MONDAY.plusDays(1), "06:00"));

        life.excuseOutage.excuse(outage("22:00", "05:00", new ClinicId("harbour")));
        assertThat(life.state(monday)).isEqualTo(State.MISSED);

        life.excuseOutage.excuse(outage("22:00", "05:00", null));
        assertThat(life.state(monday)).isEqualTo(State.EXCUSED);
    }

    @Test
    void work_that_arrives_afterwards_beats_the_excuse() {
        life.until(at(MONDAY.plusDays(1), "06:00"));
        life.excuseOutage.excuse(NIGHT);

        life.did(monday, done(at(MONDAY, "23:00")));

        assertThat(life.state(monday)).isEqualTo(State.COMPLETED);
        assertThat(life.slot(monday).verdict().resolution().late()).isFalse();
    }

    @Test
    void a_dry_run_counts_and_changes_nothing() {
        life.until(at(MONDAY.plusDays(1), "03:00"));
        var two = SlotKey.of(MONDAY, 2);
        var over = Life.daily(MONDAY.minusDays(1));
        life.assigned(two, over, false, new Dose(null, null, null), null);
        life.deadlines();
        var told = life.told();
        var all = new Outage(at(MONDAY.minusDays(1), "12:00"), at(MONDAY.plusDays(1), "02:00"), LINDEN);

        assertThat(new CountOutage(life.occurrences).count(all)).isEqualTo(new CountOutage.Hit(2, 1));

        assertThat(life.told()).isEqualTo(told);
        assertThat(life.excuseOutage.excuse(all)).isEqualTo(2);
    }

    @Test
    void more_than_a_page_of_slots_is_excused_and_a_run_that_dies_anywhere_is_finished_by_the_next() {
        for (int moment = 0; moment < 1_010; moment += 101) {
            var many = new Life();
            IntStream.rangeClosed(1, 505)
                    .forEach(it -> many.assigned(
                            SlotKey.of(MONDAY, it), Life.daily(MONDAY), false, new Dose(null, null, null), null));
            many.until(at(MONDAY.plusDays(1), "06:00"));
            many.power.failsAtMoment(moment);
            try {
                many.excuseOutage.excuse(NIGHT);
                throw new AssertionError("did not die");
            } catch (Power.Failed e) {
                many.power.isBack();
            }

            assertThat(many.excuseOutage.excuse(NIGHT)).isEqualTo(505);
            assertThat(many.excuseOutage.excuse(NIGHT)).isEqualTo(505);

            assertThat(many.told().stream().filter(HomeworkExcused.class::isInstance))
                    .hasSize(505);
        }
    }

    private static Instant local(String text) {
        return java.time.LocalDateTime.parse(text).atZone(Life.BERLIN).toInstant();
    }
}
