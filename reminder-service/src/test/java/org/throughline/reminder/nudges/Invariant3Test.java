package org.throughline.reminder.nudges;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.throughline.events.Barrier;
import org.throughline.events.Channel;
import org.throughline.events.ExcuseReason;
import org.throughline.events.HomeworkEvent;
import org.throughline.events.OccurrenceId;
import org.throughline.events.ReminderEvent;
import org.throughline.events.ReminderId;
import org.throughline.events.ReminderStep;
import org.throughline.reminder.nudges.Carrier.Answer;

class Invariant3Test {

    private static final List<String> DAYS = List.of("2026-03-24", "2026-03-25", "2026-03-28", "2026-03-29");

    /** What can happen next. */
    enum What {
        ASSIGN,
        COMPLETE,
        SKIP,
        SKIP_FOR_SHAME,
        MISS,
        BARRIER,
        EXCUSE,
        QUESTION,
        ANSWER,
        WITHDRAW,
        PAUSE,
        RESUME,
        RESCHEDULE,
        SNOOZE,
        HEAR_AGAIN,
        CRASH_BEFORE,
        CRASH_AFTER,
        PROVIDER_AWAY,
        PROVIDER_BACK,
        AN_HOUR,
        A_DAY
    }

    record Step(What what, String day, boolean inTheMiddleOfSending) {}

    @Provide
    Arbitrary<List<Step>> weeks() {
        var what = Arbitraries.of(What.class);
        var step = Combinators.combine(what, Arbitraries.of(DAYS), Arbitraries.of(true, false, false))
                .as(Step::new);
        return step.list().ofMinSize(5).ofMaxSize(60);
    }

    @Property(tries = 400)
    void invariant_3_no_reminder_is_sent_after_a_record_a_pause_a_withdrawal_or_an_excuse_was_known(
            @ForAll("weeks") List<Step> week) {
        new Run().live(week);
    }

    /** One week, and an account of its own of what was known. */
    private static final class Run {

        private final Practice practice = new Practice();
        private final Set<OccurrenceId> over = new HashSet<>();
        private final Set<OccurrenceId> assigned = new HashSet<>();
        private boolean paused;
        private int accepted;
        private int lostByCrash;

        void live(List<Step> week) {
            practice.onLetter = this::mayBeSent;
            DAYS.forEach(day -> happen(new Step(What.ASSIGN, day, false)));
            week.forEach(this::happen);
            practice.until(Homework.MONDAY_NOON.plus(Duration.ofDays(60)));
            everyPlannedReminderEndedOnce();
            assertThat(accepted).as("nothing is sent twice but after a crash").isEqualTo(sent() + lostByCrash);
        }

        private long sent() {
            return practice.documents.told().stream()
                    .filter(ReminderEvent.ReminderSent.class::isInstance)
                    .count();
        }

        private void mayBeSent(Letter letter) {
            accepted += practice.answer == Answer.ACCEPTED ? 1 : 0;
            var slot = slots().get(letter.reminder());
            var answer = letter.step() == ReminderStep.AFTER_MISS || letter.step() == ReminderStep.AFTER_BARRIER;
            assertThat(paused).as("paused").isFalse();
            assertThat(!answer && over.contains(slot))
                    .as(letter.step() + " after it was over")
                    .isFalse();
            assertThat(letter.barrier()).isNotIn(Barrier.SHAME, Barrier.EMOTIONALLY_DIFFICULT);
        }

        private Map<ReminderId, OccurrenceId> slots() {
            var all = new HashMap<ReminderId, OccurrenceId>();
            for (var day : DAYS) {
                for (var step : ReminderStep.values()) {
                    all.put(Reminder.idOf(Homework.slotOf(day), step, Channel.EMAIL), Homework.slotOf(day));
                }
            }
            return all;
        }

        private void happen(Step step) {
            if (step.inTheMiddleOfSending()) {
                practice.betweenLooks.add(() -> now(step));
            } else {
                now(step);
            }
        }

        private void now(Step step) {
            var day = step.day();
            var at = practice.clock.instant();
            var slot = Homework.slotOf(day);
            switch (step.what()) {
                case ASSIGN -> {
                    if (assigned.add(slot)) {
                        hear(Homework.assigned(day, "09:00"));
                    }
                }
                case COMPLETE -> end(slot, Homework.completed(day, at));
                case SKIP -> end(slot, Homework.skipped(day, Barrier.TOO_BUSY, at));
                case SKIP_FOR_SHAME -> end(slot, Homework.skipped(day, Barrier.SHAME, at));
                case MISS -> end(slot, Homework.missed(day));
                case BARRIER -> hear(Homework.barrier(day, Barrier.FORGOT, at));
                case EXCUSE -> end(slot, Homework.excused(day, ExcuseReason.ILLNESS, at));
                case QUESTION -> end(slot, Homework.excused(day, ExcuseReason.QUESTION, at));
                case ANSWER -> {
                    over.remove(slot);
                    hear(Homework.answered(day, at));
                }
                case WITHDRAW -> end(slot, Homework.withdrawn(day));
                case PAUSE -> {
                    paused = true;
                    hear(Homework.paused(at));
                }
                case RESUME -> {
                    paused = false;
                    hear(Homework.resumed(at));
                }
                case RESCHEDULE -> {
                    if (!over.contains(slot)) {
                        hear(Homework.rescheduled(day, Homework.day(day, "13:00")));
                    }
                }
                case SNOOZE ->
                    practice.reminders.of(Homework.ANNA).stream()
                            .filter(it -> it.occurrence().equals(slot))
                            .findFirst()
                            .ifPresent(it -> practice.snoozing.snooze(it, at.plus(Duration.ofHours(2))));
                case HEAR_AGAIN -> practice.hearAllAgain();
                case CRASH_BEFORE ->
                    practice.betweenLooks.add(() -> {
                        throw new Practice.Crash();
                    });
                case CRASH_AFTER ->
                    practice.afterHandOver.add(() -> {
                        lostByCrash += practice.answer == Answer.ACCEPTED ? 1 : 0;
                        throw new Practice.Crash();
                    });
                case PROVIDER_AWAY -> practice.answer = Answer.UNAVAILABLE;
                case PROVIDER_BACK -> practice.answer = Answer.ACCEPTED;
                case AN_HOUR -> pass(at.plus(Duration.ofHours(1)), step);
                case A_DAY -> pass(at.plus(Duration.ofHours(24)), step);
            }
        }

        /** Time does not pass inside of a moment. */
        private void pass(Instant until, Step step) {
            if (!step.inTheMiddleOfSending()) {
                practice.until(until);
            }
        }

        private void end(OccurrenceId slot, HomeworkEvent event) {
            over.add(slot);
            hear(event);
        }

        private void hear(HomeworkEvent event) {
            practice.hear(event);
        }

        private void everyPlannedReminderEndedOnce() {
            var ends = practice.documents.told().stream()
                    .filter(it -> it instanceof ReminderEvent.ReminderSent
                            || it instanceof ReminderEvent.ReminderSuppressed
                            || it instanceof ReminderEvent.ReminderFailed
                            || it instanceof ReminderEvent.ReminderCancelled)
                    .map(ReminderEvent.class::cast)
                    .map(ReminderEvent::reminder)
                    .toList();
            var planned = practice.documents.told().stream()
                    .filter(ReminderEvent.ReminderPlanned.class::isInstance)
                    .map(it -> ((ReminderEvent.ReminderPlanned) it).reminder())
                    .toList();
            assertThat(planned).doesNotHaveDuplicates();
            assertThat(ends).doesNotHaveDuplicates().hasSameElementsAs(planned);
            assertThat(planned)
                    .allMatch(it -> !practice.reminders
                            .find(Homework.ANNA, it)
                            .orElseThrow()
                            .isOpen());
        }
    }
}
