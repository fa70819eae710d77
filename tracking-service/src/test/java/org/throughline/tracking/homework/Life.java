package org.throughline.tracking.homework;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.delivery.Heard;
import org.throughline.events.AssignmentEvent;
import org.throughline.events.AssignmentEvent.AssignmentPaused;
import org.throughline.events.AssignmentEvent.AssignmentResumed;
import org.throughline.events.AssignmentEvent.HomeworkAssigned;
import org.throughline.events.AssignmentEvent.HomeworkRescheduled;
import org.throughline.events.AssignmentEvent.HomeworkWithdrawn;
import org.throughline.events.AssignmentId;
import org.throughline.events.Barrier;
import org.throughline.events.ClientId;
import org.throughline.events.ClientRef;
import org.throughline.events.ClinicId;
import org.throughline.events.Envelope;
import org.throughline.events.ExcuseReason;
import org.throughline.events.HomeworkEvent;
import org.throughline.events.HomeworkType;
import org.throughline.events.OccurrenceId;
import org.throughline.events.Outcome;
import org.throughline.events.PauseReason;
import org.throughline.events.RecordId;
import org.throughline.events.RescheduleReason;
import org.throughline.events.SlotKey;
import org.throughline.events.TemplateId;
import org.throughline.events.TherapistId;
import org.throughline.events.Windows;
import org.throughline.events.WithdrawReason;

/** Anna in Berlin, her homework and the days that go by; everything in memory. */
class Life {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    static final ClientRef ANNA = new ClientRef(new ClinicId("linden"), new ClientId("c-anna"));
    static final AssignmentId PLAN = new AssignmentId("a-1");

    final SettableClock clock = new SettableClock(at(MONDAY.minusDays(1), "12:00"));
    final Power power = new Power();
    final InMemoryOccurrences occurrences = new InMemoryOccurrences(power);
    final InMemoryRecords records = new InMemoryRecords(power);
    final InMemoryPlans plans = new InMemoryPlans(power);
    final InMemoryTreatments treatments = new InMemoryTreatments(power);
    final InMemoryDrafts drafts = new InMemoryDrafts(power);
    final SlotChange change = new SlotChange(occurrences, clock);
    final JudgeAgain judge = new JudgeAgain(occurrences, plans, change);
    final MissOverdue missOverdue = new MissOverdue(plans);
    final OpenFromAssignment hear =
            new OpenFromAssignment(new HearSlots(occurrences, clock), plans, treatments, judge, clock);
    final SettleRecord settle = new SettleRecord(occurrences, records, clock);
    final FollowUp followUp = new FollowUp(settle);
    final RecordHomework record = new RecordHomework(occurrences, records, settle, (slot, said) -> List.of(), clock);
    final SkipHomework skip = new SkipHomework(occurrences, records, settle, clock);
    final EditRecord edit = new EditRecord(occurrences, records, settle, (slot, said) -> List.of(), clock);

    final ExcuseOutage excuseOutage = new ExcuseOutage(occurrences, change, clock);

    private final Map<String, Long> sequences = new HashMap<>();
    private int named;

    static Instant at(LocalDate date, String time) {
        return date.atTime(java.time.LocalTime.parse(time)).atZone(BERLIN).toInstant();
    }

    /** Until the next local midnight, grace to 04:00, late for a fortnight. */
    static Windows daily(LocalDate date) {
        var due = at(date.plusDays(1), "00:00");
        return new Windows(
                at(date, "00:00"),
                due,
                at(date.plusDays(1), "04:00"),
                due.plus(Duration.ofDays(14)),
                date,
                BERLIN,
                null);
    }

    OccurrenceId assigned(LocalDate date) {
        return assigned(SlotKey.of(date, 1), daily(date), false, new Dose(null, null, null), null);
    }

    OccurrenceId assignedEarlyAllowed(LocalDate date) {
        return assigned(SlotKey.of(date, 1), daily(date), true, new Dose(null, null, null), null);
    }

    OccurrenceId assigned(LocalDate date, Dose dose) {
        return assigned(SlotKey.of(date, 1), daily(date), false, dose, null);
    }

    OccurrenceId assigned(
            SlotKey slot, Windows windows, boolean allowEarly, Dose dose, @Nullable ExcuseReason excused) {
        var id = OccurrenceId.of(PLAN, slot);
        tell(new HomeworkAssigned(
                ANNA.clinic(),
                ANNA.client(),
                PLAN,
                id,
                slot,
                new TherapistId("t-mara"),
                HomeworkType.RELAXATION,
                new TemplateId("breathing"),
                1,
                windows,
                false,
                allowEarly,
                dose.target(),
                dose.unit(),
                dose.minimumFraction(),
                clock.instant(),
                excused));
        return id;
    }

    void rescheduled(OccurrenceId slot, Windows windows, @Nullable ExcuseReason excused) {
        tell(new HomeworkRescheduled(
                ANNA.clinic(), ANNA.client(), PLAN, slot, windows, RescheduleReason.ZONE_CHANGED, excused));
    }

    void withdrawn(OccurrenceId slot) {
        tell(withdrawal(slot, clock.instant()));
    }

    HomeworkWithdrawn withdrawal(OccurrenceId slot, Instant at) {
        return new HomeworkWithdrawn(ANNA.clinic(), ANNA.client(), PLAN, slot, WithdrawReason.PLAN_CHANGED, at);
    }

    void paused(Instant at) {
        tell(new AssignmentPaused(ANNA.clinic(), ANNA.client(), PLAN, PauseReason.HOLIDAY, at));
    }

    void resumed(Instant at) {
        tell(new AssignmentResumed(ANNA.clinic(), ANNA.client(), PLAN, at));
    }

    void tell(AssignmentEvent event) {
        hear.hear(List.of(heard(event, sequences.merge(event.subject(), 1L, Long::sum), clock.instant())));
    }

    static Heard heard(AssignmentEvent event, long sequence, Instant time) {
        return new Heard(Envelope.of(event, "assignment-service", sequence, time, null), event);
    }

    /** Lets time pass; what falls due on the way is done when its time has come. */
    void until(Instant then) {
        Stream.concat(
                        occurrences.of(ANNA).stream().map(Occurrence::due),
                        records.of(ANNA).stream().map(HomeworkRecord::followUpAt))
                .filter(it -> it != null && !it.isAfter(then))
                .sorted()
                .distinct()
                .forEach(it -> {
                    clock.set(it);
                    followUps();
                    deadlines();
                });
        clock.set(then);
    }

    void followUps() {
        for (var it : records.of(ANNA)) {
            if (it.followUpAt() != null && !clock.instant().isBefore(it.followUpAt())) {
                records.record(followUp.on(it), clock.instant());
            }
        }
    }

    void deadlines() {
        for (var slot : occurrences.of(ANNA)) {
            occurrences.keep(slot, missOverdue.judge(slot, clock.instant()), clock.instant());
        }
    }

    Recorded did(OccurrenceId named, Instant performedAt) {
        return did(named, done(performedAt));
    }

    Recorded did(OccurrenceId named, Entry entry) {
        return record.record(slot(named), nextRecord(), said(entry));
    }

    Recorded skipped(OccurrenceId slot, Barrier reason, Instant saidAt) {
        return skip.skip(ANNA, slot, nextRecord(), said(Entry.skip(reason, saidAt)));
    }

    RecordId nextRecord() {
        return new RecordId("r-" + ++named);
    }

    static Entry done(Instant performedAt) {
        return new Entry(Outcome.COMPLETED, performedAt, null, null, null, Map.of(), null);
    }

    static Entry worked(Outcome outcome, @Nullable Double dose, @Nullable Double fraction, Instant performedAt) {
        return new Entry(outcome, performedAt, dose, fraction, null, Map.of(), null);
    }

    static Submission said(Entry entry) {
        var words = new Words(null, null, null, Privacy.ALL, false);
        return new Submission(entry, null, words, null, "hash of " + entry);
    }

    Occurrence slot(OccurrenceId id) {
        return occurrences.get(ANNA, id);
    }

    State state(OccurrenceId id) {
        return slot(id).stateAt(clock.instant());
    }

    /** All that the world was told of slots and records, in order. */
    List<HomeworkEvent> told() {
        var all = new ArrayList<>(occurrences.told());
        all.addAll(records.told());
        return all;
    }
}
