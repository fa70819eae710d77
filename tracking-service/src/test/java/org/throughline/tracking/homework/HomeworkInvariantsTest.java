package org.throughline.tracking.homework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.tracking.homework.Life.ANNA;
import static org.throughline.tracking.homework.Life.MONDAY;
import static org.throughline.tracking.homework.Life.at;
import static org.throughline.tracking.homework.Life.done;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.constraints.IntRange;
import org.throughline.events.Barrier;
import org.throughline.events.ExcuseReason;
import org.throughline.events.OccurrenceId;
import org.throughline.events.QuestionId;

/** Definitions 8, for whatever a client, a therapist and time may do in a fortnight. */
class HomeworkInvariantsTest {

    private static final int SLOTS = 5;

    /** What happens {@code minutes} after the one before, to slot {@code slot}; {@code back} for what was offline. */
    record Happening(Kind kind, int slot, int minutes, int back) {}

    enum Kind {
        RECORD,
        SKIP,
        EXCUSE,
        BARRIER,
        QUESTION,
        ANSWER,
        START,
        PAUSE,
        RESUME,
        WITHDRAW,
        MOVE,
        ASSIGN_AGAIN,
        NOTHING
    }

    @Provide
    Arbitrary<List<Happening>> lives() {
        return Combinators.combine(
                        Arbitraries.of(Kind.class),
                        Arbitraries.integers().between(0, SLOTS - 1),
                        Arbitraries.integers().between(0, 1500),
                        Arbitraries.integers().between(-20, 5000))
                .as(Happening::new)
                .list()
                .ofMaxSize(40);
    }

    @Property(tries = 300)
    void invariant_2_every_slot_has_exactly_one_terminal_state_in_the_end(@ForAll("lives") List<Happening> happenings) {
        var life = new Life();
        var slots = assigned(life);
        happenings.forEach(it -> happen(life, slots, it));

        life.until(end(life, slots));

        var states = slots.stream().map(life::state).toList();
        assertThat(states).noneMatch(it -> it == State.SCHEDULED || it == State.OPEN || it == State.STARTED);
        var expected = states.stream()
                .filter(it -> it != State.EXCUSED && it != State.WITHDRAWN)
                .count();
        var counted = states.stream()
                .filter(it -> switch (it) {
                    case COMPLETED, ADAPTED, PARTIAL, SKIPPED, MISSED -> true;
                    case SCHEDULED, OPEN, STARTED, EXCUSED, WITHDRAWN -> false;
                })
                .count();
        assertThat(counted).isEqualTo(expected);
        assertThat(slots).allSatisfy(it -> {
            var verdict = life.slot(it).verdict();
            assertThat(verdict.resolution() != null).isEqualTo(isResolved(verdict.state()));
            assertThat(verdict.excuse() != null).isEqualTo(verdict.state() == State.EXCUSED);
        });
    }

    @Property(tries = 300)
    void invariant_2_one_record_resolves_at_most_one_slot(@ForAll("lives") List<Happening> happenings) {
        var life = new Life();
        var slots = assigned(life);
        happenings.forEach(it -> happen(life, slots, it));

        var resolving = life.occurrences.of(ANNA).stream()
                .filter(it -> it.verdict().resolution() != null)
                .map(it -> it.verdict().resolution().record())
                .toList();

        assertThat(resolving).doesNotHaveDuplicates();
        assertThat(life.records.of(ANNA))
                .filteredOn(it -> it.latest().entry().isWork())
                .allSatisfy(it -> assertThat(resolving.contains(it.id())).isEqualTo(!it.isExtra()));
    }

    @Property(tries = 300)
    void invariant_5_no_plan_edit_deletes_a_record_or_changes_a_past_verdict(
            @ForAll("lives") List<Happening> happenings) {
        var life = new Life();
        var slots = assigned(life);
        for (var it : happenings) {
            Map<OccurrenceId, Verdict> before = new HashMap<>();
            slots.forEach(slot -> before.put(slot, life.slot(slot).verdict()));
            var records = life.records.of(ANNA);
            switch (it.kind()) {
                case WITHDRAW, MOVE, ASSIGN_AGAIN -> {
                    var slot = slots.get(it.slot());
                    var past = isResolved(life.state(slot)) || life.state(slot) == State.MISSED;
                    happen(life, slots, new Happening(it.kind(), it.slot(), 0, 0));
                    if (past) {
                        assertThat(life.slot(slot).verdict()).isEqualTo(before.get(slot));
                    }
                    assertThat(life.records.of(ANNA)).isEqualTo(records);
                }
                default -> happen(life, slots, it);
            }
        }
    }

    @Property(tries = 500)
    void invariant_6_an_offline_record_performed_in_its_window_counts_on_time_within_72_hours(
            @ForAll @IntRange(max = 28 * 60 - 1) int minuteInWindow,
            @ForAll @IntRange(max = 72 * 60) int minutesOffline) {
        var life = new Life();
        var slot = life.assigned(MONDAY);
        var performedAt = at(MONDAY, "00:00").plus(Duration.ofMinutes(minuteInWindow));
        life.until(performedAt.plus(Duration.ofMinutes(minutesOffline)));

        var recorded = life.did(slot, done(performedAt));

        assertThat(recorded.slot().id()).isEqualTo(slot);
        assertThat(life.state(slot)).isEqualTo(State.COMPLETED);
        assertThat(life.slot(slot).verdict().resolution().late()).isFalse();
    }

    /** Misses and their reasons, with days going by. */
    @Provide
    Arbitrary<List<Happening>> busyWeeks() {
        return Combinators.combine(
                        Arbitraries.of(Kind.RECORD, Kind.SKIP, Kind.BARRIER, Kind.BARRIER, Kind.EXCUSE, Kind.NOTHING),
                        Arbitraries.integers().between(0, SLOTS - 1),
                        Arbitraries.integers().between(0, 1500).withDistribution(RandomDistribution.uniform()),
                        Arbitraries.integers().between(0, 100))
                .as(Happening::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(20);
    }

    @Property(tries = 500)
    void invariant_8_an_outage_excuse_never_lowers_a_rate(
            @ForAll("busyWeeks") List<Happening> happenings,
            @ForAll @IntRange(min = 12, max = 6 * 24) int from,
            @ForAll @IntRange(min = 1, max = 72) int hours) {
        var life = new Life();
        var slots = assigned(life);
        happenings.forEach(it -> happen(life, slots, it));
        life.until(end(life, slots));
        var before = Rates.of(life.occurrences.of(ANNA));
        var begins = at(MONDAY, "00:00").plus(Duration.ofHours(from));

        life.excuseOutage.excuse(new Outage(begins, begins.plus(Duration.ofHours(hours)), null));

        assertThat(Rates.of(life.occurrences.of(ANNA)).isNowhereLowerThan(before))
                .isTrue();
    }

    /** Definitions 3, as far as states tell. */
    private record Rates(long expected, long onTime, long completed, long showedUp, long done) {

        static Rates of(List<Occurrence> slots) {
            var expected = slots.stream()
                    .filter(it -> it.state() != State.EXCUSED && it.state() != State.WITHDRAWN)
                    .toList();
            var completed = expected.stream()
                    .filter(it -> it.state() == State.COMPLETED || it.state() == State.ADAPTED)
                    .toList();
            return new Rates(
                    expected.size(),
                    completed.stream()
                            .filter(it -> !it.verdict().resolution().late())
                            .count(),
                    completed.size(),
                    expected.stream().filter(Rates::showedUp).count(),
                    expected.stream().filter(it -> it.state() != State.MISSED).count());
        }

        private static boolean showedUp(Occurrence slot) {
            var obstacle = slot.story().obstacle();
            return slot.state() != State.MISSED || (obstacle != null && obstacle.inTime());
        }

        boolean isNowhereLowerThan(Rates before) {
            return isNotLower(onTime, before.onTime, before)
                    && isNotLower(completed, before.completed, before)
                    && isNotLower(showedUp, before.showedUp, before)
                    && isNotLower(done, before.done, before);
        }

        /** No data is not low. */
        private boolean isNotLower(long now, long then, Rates before) {
            return expected == 0 || now * before.expected >= then * expected;
        }
    }

    private static List<OccurrenceId> assigned(Life life) {
        return IntStream.range(0, SLOTS)
                .mapToObj(it -> life.assigned(MONDAY.plusDays(it)))
                .toList();
    }

    private static Instant end(Life life, List<OccurrenceId> slots) {
        return slots.stream()
                .map(it -> life.slot(it).windows())
                .map(it -> List.of(it.lateUntil(), it.graceUntil().plus(Received.OFFLINE)))
                .flatMap(List::stream)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    private static boolean isResolved(State state) {
        return switch (state) {
            case COMPLETED, PARTIAL, ADAPTED, SKIPPED -> true;
            case SCHEDULED, OPEN, STARTED, MISSED, EXCUSED, WITHDRAWN -> false;
        };
    }

    private static void happen(Life life, List<OccurrenceId> slots, Happening it) {
        life.until(life.clock.instant().plus(Duration.ofMinutes(it.minutes())));
        var slot = slots.get(it.slot());
        var now = life.clock.instant();
        var then = now.minus(Duration.ofMinutes(it.back()));
        try {
            switch (it.kind()) {
                case RECORD -> life.did(slot, then);
                case SKIP -> life.skipped(slot, Barrier.FORGOT, then);
                case EXCUSE -> new ExcuseHomework(life.change).excuse(ANNA, slot, ExcuseReason.ILLNESS);
                case BARRIER -> new ReportBarrier(life.change).report(ANNA, slot, Barrier.SHAME);
                case QUESTION -> new AskQuestion(life.change).ask(ANNA, slot, new QuestionId("q"), "Why?");
                case ANSWER -> new AnswerQuestion(life.change).answer(ANNA, slot, new QuestionId("q"), "So.");
                case START -> new StartHomework(life.change).start(ANNA, slot);
                case PAUSE -> life.paused(now);
                case RESUME -> life.resumed(now);
                case WITHDRAW -> life.withdrawn(slot);
                case MOVE -> life.rescheduled(slot, Life.daily(MONDAY.plusDays(it.slot() + 1)), null);
                case ASSIGN_AGAIN -> life.assigned(MONDAY.plusDays(it.slot()));
                case NOTHING -> {}
            }
        } catch (NotPossible | UnknownHomework e) {
            // a kind no
        }
    }
}
