package org.throughline.analytics.adherence;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.delivery.Heard;
import org.throughline.events.AssignmentEvent.AssignmentChanged;
import org.throughline.events.AssignmentEvent.AssignmentStarted;
import org.throughline.events.AssignmentEvent.ClientChanged;
import org.throughline.events.AssignmentEvent.ClientDischarged;
import org.throughline.events.AssignmentEvent.ClientEnrolled;
import org.throughline.events.AssignmentEvent.HomeworkAssigned;
import org.throughline.events.AssignmentId;
import org.throughline.events.Barrier;
import org.throughline.events.ClientId;
import org.throughline.events.ClientRef;
import org.throughline.events.ClinicId;
import org.throughline.events.Envelope;
import org.throughline.events.ExcuseReason;
import org.throughline.events.HomeworkEvent;
import org.throughline.events.HomeworkType;
import org.throughline.events.Instrument;
import org.throughline.events.MeasureId;
import org.throughline.events.OccurrenceId;
import org.throughline.events.Outcome;
import org.throughline.events.OutcomeEvent.BarrierReported;
import org.throughline.events.OutcomeEvent.HomeworkCompleted;
import org.throughline.events.OutcomeEvent.HomeworkCorrected;
import org.throughline.events.OutcomeEvent.HomeworkExcused;
import org.throughline.events.OutcomeEvent.HomeworkMissed;
import org.throughline.events.OutcomeEvent.HomeworkPractised;
import org.throughline.events.OutcomeEvent.HomeworkSkipped;
import org.throughline.events.OutcomeEvent.MeasureCompleted;
import org.throughline.events.OutcomeEvent.QuestionAsked;
import org.throughline.events.OutcomeEvent.ReviewRated;
import org.throughline.events.PlanFacts;
import org.throughline.events.QuestionId;
import org.throughline.events.Rating;
import org.throughline.events.RecordId;
import org.throughline.events.ScheduleKind;
import org.throughline.events.SessionTime;
import org.throughline.events.SlotKey;
import org.throughline.events.TemplateId;
import org.throughline.events.TherapistId;
import org.throughline.events.Windows;
import org.throughline.events.ZonePolicy;

/** A client with one daily assignment from Monday, 2 March 2026, in Berlin; slot n is the one of day n. */
public final class Anna {

    public static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    public static final Duration LATE = Duration.ofDays(4);

    public final ClientRef client;
    public final AssignmentId assignment;
    public final TherapistId therapist = new TherapistId("t-mara");
    private final Map<String, Long> sequences = new HashMap<>();

    public Anna() {
        this("c-anna", "a-1");
    }

    public Anna(String client, String assignment) {
        this(new ClinicId("linden"), client, assignment);
    }

    public Anna(ClinicId clinic, String client, String assignment) {
        this.client = new ClientRef(clinic, new ClientId(client));
        this.assignment = new AssignmentId(assignment);
    }

    public Heard enrolled(SessionTime... sessions) {
        return told(
                "assignment-service",
                new ClientEnrolled(
                        client.clinic(), client.client(), therapist, BERLIN, ZonePolicy.FOLLOW, List.of(sessions)),
                at(-7));
    }

    public Heard started(int days) {
        return told(
                "assignment-service",
                new AssignmentStarted(
                        client.clinic(),
                        client.client(),
                        assignment,
                        therapist,
                        new TemplateId("tr-1"),
                        1,
                        HomeworkType.THOUGHT_RECORD,
                        new PlanFacts(ScheduleKind.RECURRING, 1, MONDAY, 1.0, days, MONDAY.plusDays(days - 1)),
                        at(-1)),
                at(-1));
    }

    public Heard cared(Instant when, SessionTime... sessions) {
        return told(
                "assignment-service",
                new ClientChanged(
                        client.clinic(), client.client(), therapist, BERLIN, ZonePolicy.FOLLOW, List.of(sessions)),
                when);
    }

    public Heard discharged(Instant when) {
        return told(
                "assignment-service",
                new ClientDischarged(client.clinic(), client.client(), therapist, BERLIN, ZonePolicy.FOLLOW, List.of()),
                when);
    }

    public Heard changed(Instant when, double slotsPerDay) {
        return told(
                "assignment-service",
                new AssignmentChanged(
                        client.clinic(),
                        client.client(),
                        assignment,
                        new PlanFacts(ScheduleKind.QUOTA, 2, MONDAY, slotsPerDay, null, null),
                        when),
                when);
    }

    public Heard assigned(int n) {
        return told(
                "assignment-service",
                new HomeworkAssigned(
                        client.clinic(),
                        client.client(),
                        assignment,
                        slot(n),
                        SlotKey.of(date(n), 1),
                        therapist,
                        HomeworkType.THOUGHT_RECORD,
                        new TemplateId("tr-1"),
                        1,
                        windows(n),
                        false,
                        false,
                        null,
                        null,
                        null,
                        at(-1),
                        null),
                at(-1));
    }

    public Heard completed(int n) {
        return worked(n, Outcome.COMPLETED, null, at(n), false, Map.of());
    }

    public Heard completedLate(int n) {
        return worked(n, Outcome.COMPLETED, null, at(n).plus(LATE), true, Map.of());
    }

    public Heard worked(
            int n, Outcome outcome, @Nullable Double fraction, Instant when, boolean late, Map<Rating, Integer> rated) {
        return told(
                "tracking-service",
                new HomeworkCompleted(
                        client.clinic(),
                        client.client(),
                        assignment,
                        slot(n),
                        record(n),
                        1,
                        outcome,
                        fraction,
                        late,
                        false,
                        when,
                        when,
                        when,
                        true,
                        rated,
                        null),
                when);
    }

    public Heard missed(int n) {
        var at = windows(n).graceUntil().plusSeconds(2);
        return told(
                "tracking-service",
                new HomeworkMissed(
                        client.clinic(),
                        client.client(),
                        assignment,
                        slot(n),
                        windows(n).graceUntil(),
                        at,
                        true),
                at);
    }

    public Heard corrected(int n) {
        var recorded = at(n).plus(Duration.ofDays(2));
        return told(
                "tracking-service",
                new HomeworkCorrected(
                        client.clinic(),
                        client.client(),
                        assignment,
                        slot(n),
                        record(n),
                        1,
                        Outcome.COMPLETED,
                        null,
                        null,
                        false,
                        at(n),
                        recorded,
                        at(n),
                        true,
                        Map.of(),
                        null),
                recorded);
    }

    public Heard skipped(int n, Barrier reason) {
        return told(
                "tracking-service",
                new HomeworkSkipped(
                        client.clinic(), client.client(), assignment, slot(n), record(n), 1, reason, false, at(n)),
                at(n));
    }

    public Heard excused(int n) {
        return told(
                "tracking-service",
                new HomeworkExcused(
                        client.clinic(), client.client(), assignment, slot(n), ExcuseReason.ILLNESS, at(n).plus(LATE)),
                at(n).plus(LATE));
    }

    public Heard barrier(int n, Barrier reason) {
        var at = at(n + 2);
        return told(
                "tracking-service",
                new BarrierReported(client.clinic(), client.client(), assignment, slot(n), reason, at, true),
                at);
    }

    public Heard asked(int n) {
        return told(
                "tracking-service",
                new QuestionAsked(
                        client.clinic(), client.client(), assignment, slot(n), new QuestionId("q-" + n), at(n)),
                at(n));
    }

    public Heard reviewed(int n, int quality) {
        return told(
                "tracking-service",
                new ReviewRated(
                        client.clinic(),
                        client.client(),
                        assignment,
                        slot(n),
                        therapist,
                        Map.of(Rating.QUALITY, quality),
                        at(n).plus(LATE)),
                at(n).plus(LATE));
    }

    public Heard practised(int n) {
        return told(
                "tracking-service",
                new HomeworkPractised(
                        client.clinic(),
                        client.client(),
                        assignment,
                        new RecordId("x-" + n),
                        Outcome.COMPLETED,
                        null,
                        at(n),
                        at(n),
                        true),
                at(n));
    }

    public Heard measured(int n, Instrument instrument, int score) {
        return told(
                "tracking-service",
                new MeasureCompleted(
                        client.clinic(),
                        client.client(),
                        new MeasureId(instrument + "-" + n),
                        instrument,
                        score,
                        null,
                        at(n)),
                at(n));
    }

    /** Six in the evening of day n. */
    public static Instant at(int n) {
        return date(n).atTime(LocalTime.of(18, 0)).atZone(BERLIN).toInstant();
    }

    public static LocalDate date(int n) {
        return MONDAY.plusDays(n - 1L);
    }

    public Windows windows(int n) {
        var day = date(n);
        return new Windows(
                day.atStartOfDay(BERLIN).toInstant(),
                day.plusDays(1).atStartOfDay(BERLIN).toInstant(),
                day.plusDays(1).atTime(4, 0).atZone(BERLIN).toInstant(),
                day.plusDays(15).atStartOfDay(BERLIN).toInstant(),
                day,
                BERLIN,
                null);
    }

    public OccurrenceId slot(int n) {
        return OccurrenceId.of(assignment, SlotKey.of(date(n), 1));
    }

    private RecordId record(int n) {
        return new RecordId(assignment + "-r" + n);
    }

    private Heard told(String service, HomeworkEvent event, Instant when) {
        var sequence = sequences.merge(service + "/" + event.subject(), 1L, Long::sum);
        return new Heard(Envelope.of(event, service, sequence, when, null), event);
    }

    public ClientFacts facts(Heard... told) {
        return facts(List.of(told));
    }

    public ClientFacts facts(List<Heard> told) {
        var facts = ClientFacts.none(client);
        for (var it : told) {
            facts = Fold.fold(facts, it.envelope(), it.event());
        }
        return facts;
    }
}
