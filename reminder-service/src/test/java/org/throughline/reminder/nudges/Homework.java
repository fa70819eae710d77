package org.throughline.reminder.nudges;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.AssignmentEvent;
import org.throughline.events.AssignmentId;
import org.throughline.events.Barrier;
import org.throughline.events.ClientId;
import org.throughline.events.ClientRef;
import org.throughline.events.ClinicId;
import org.throughline.events.ExcuseReason;
import org.throughline.events.HomeworkType;
import org.throughline.events.OccurrenceId;
import org.throughline.events.Outcome;
import org.throughline.events.OutcomeEvent;
import org.throughline.events.PauseReason;
import org.throughline.events.QuestionId;
import org.throughline.events.RecordId;
import org.throughline.events.RescheduleReason;
import org.throughline.events.SlotKey;
import org.throughline.events.TemplateId;
import org.throughline.events.TherapistId;
import org.throughline.events.Windows;
import org.throughline.events.WithdrawReason;

/** Anna's daily homework in Berlin in the week of 2026-03-23, which ends with the change of clocks. */
public final class Homework {

    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    public static final Instant MONDAY_NOON = berlin("2026-03-23T12:00");
    public static final ClinicId LINDEN = new ClinicId("linden");
    public static final ClientRef ANNA = new ClientRef(LINDEN, new ClientId("c-anna"));
    public static final AssignmentId DIARY = new AssignmentId("a-diary");

    private Homework() {}

    public static Instant berlin(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }

    public static OccurrenceId slotOf(String date) {
        return OccurrenceId.of(DIARY, SlotKey.of(LocalDate.parse(date), 1));
    }

    /** Midnight to midnight, grace to 04:00. */
    static Windows day(String date, @Nullable String plannedAt) {
        var day = LocalDate.parse(date);
        var due = day.plusDays(1).atStartOfDay(BERLIN).toInstant();
        return new Windows(
                day.atStartOfDay(BERLIN).toInstant(),
                due,
                day.plusDays(1).atTime(4, 0).atZone(BERLIN).toInstant(),
                due.plus(Duration.ofDays(14)),
                day,
                BERLIN,
                plannedAt == null ? null : berlin(date + "T" + plannedAt));
    }

    public static AssignmentEvent assigned(String date, @Nullable String plannedAt) {
        return assigned(slotOf(date), date, day(date, plannedAt));
    }

    static AssignmentEvent assigned(OccurrenceId occurrence, String date, Windows windows) {
        return new AssignmentEvent.HomeworkAssigned(
                LINDEN,
                ANNA.client(),
                DIARY,
                occurrence,
                SlotKey.of(LocalDate.parse(date), 1),
                new TherapistId("t-mara"),
                HomeworkType.MOOD_TRACKING,
                new TemplateId("mood"),
                1,
                windows,
                false,
                false,
                null,
                null,
                null,
                MONDAY_NOON,
                null);
    }

    /** One of so many in the week of the 23rd, Monday to Monday. */
    static AssignmentEvent ofWeek(int index) {
        var monday = LocalDate.parse("2026-03-23");
        var due = monday.plusWeeks(1).atStartOfDay(BERLIN).toInstant();
        var windows = new Windows(
                monday.atStartOfDay(BERLIN).toInstant(),
                due,
                due,
                due.plus(Duration.ofDays(14)),
                monday.plusDays(6),
                BERLIN,
                null);
        var key = SlotKey.ofWeek(monday, index);
        return new AssignmentEvent.HomeworkAssigned(
                LINDEN,
                ANNA.client(),
                DIARY,
                OccurrenceId.of(DIARY, key),
                key,
                new TherapistId("t-mara"),
                HomeworkType.RELAXATION,
                new TemplateId("breathing"),
                1,
                windows,
                false,
                false,
                null,
                null,
                null,
                MONDAY_NOON,
                null);
    }

    static AssignmentEvent rescheduled(String date, Windows windows) {
        return new AssignmentEvent.HomeworkRescheduled(
                LINDEN, ANNA.client(), DIARY, slotOf(date), windows, RescheduleReason.PLAN_CHANGED, null);
    }

    static AssignmentEvent withdrawn(String date) {
        return new AssignmentEvent.HomeworkWithdrawn(
                LINDEN, ANNA.client(), DIARY, slotOf(date), WithdrawReason.PLAN_CHANGED, MONDAY_NOON);
    }

    static AssignmentEvent paused(Instant at) {
        return new AssignmentEvent.AssignmentPaused(LINDEN, ANNA.client(), DIARY, PauseReason.HOLIDAY, at);
    }

    static AssignmentEvent resumed(Instant at) {
        return new AssignmentEvent.AssignmentResumed(LINDEN, ANNA.client(), DIARY, at);
    }

    public static OutcomeEvent completed(String date, Instant at) {
        return new OutcomeEvent.HomeworkCompleted(
                LINDEN,
                ANNA.client(),
                DIARY,
                slotOf(date),
                new RecordId("r-" + date),
                1,
                Outcome.COMPLETED,
                null,
                false,
                false,
                at,
                at,
                at,
                true,
                Map.of(),
                null);
    }

    static OutcomeEvent started(String date, Instant at) {
        return new OutcomeEvent.HomeworkStarted(LINDEN, ANNA.client(), DIARY, slotOf(date), at);
    }

    static OutcomeEvent skipped(String date, Barrier reason, Instant at) {
        return new OutcomeEvent.HomeworkSkipped(
                LINDEN, ANNA.client(), DIARY, slotOf(date), new RecordId("r-" + date), 1, reason, false, at);
    }

    static OutcomeEvent missed(String date) {
        var grace = day(date, null).graceUntil();
        return new OutcomeEvent.HomeworkMissed(
                LINDEN, ANNA.client(), DIARY, slotOf(date), grace, grace.plusSeconds(2), true);
    }

    static OutcomeEvent corrected(String date, Instant at) {
        return new OutcomeEvent.HomeworkCorrected(
                LINDEN,
                ANNA.client(),
                DIARY,
                slotOf(date),
                new RecordId("r-" + date),
                1,
                Outcome.COMPLETED,
                null,
                null,
                false,
                at,
                at,
                at,
                true,
                Map.of(),
                null);
    }

    static OutcomeEvent excused(String date, ExcuseReason reason, Instant at) {
        return new OutcomeEvent.HomeworkExcused(LINDEN, ANNA.client(), DIARY, slotOf(date), reason, at);
    }

    static OutcomeEvent answered(String date, Instant at) {
        return new OutcomeEvent.QuestionAnswered(
                LINDEN, ANNA.client(), DIARY, slotOf(date), new QuestionId("q-1"), at, true);
    }

    static OutcomeEvent barrier(String date, Barrier reason, Instant at) {
        return new OutcomeEvent.BarrierReported(LINDEN, ANNA.client(), DIARY, slotOf(date), reason, at, true);
    }
}
