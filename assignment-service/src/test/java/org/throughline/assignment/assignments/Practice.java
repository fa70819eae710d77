package org.throughline.assignment.assignments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.assignment.caseload.ChangeClient;
import org.throughline.assignment.caseload.Enrolment;
import org.throughline.assignment.caseload.InMemoryClients;
import org.throughline.assignment.catalogue.Dose;
import org.throughline.assignment.catalogue.Privacy;
import org.throughline.assignment.catalogue.Template;
import org.throughline.assignment.catalogue.Worksheet;
import org.throughline.assignment.plans.ScheduleForm;
import org.throughline.assignment.plans.WindowRules;
import org.throughline.assignment.slots.InMemorySlots;
import org.throughline.assignment.slots.Slot;
import org.throughline.assignment.slots.SlotState;
import org.throughline.assignment.slots.Slots;
import org.throughline.events.AssignmentId;
import org.throughline.events.ClientId;
import org.throughline.events.ClientRef;
import org.throughline.events.ClinicId;
import org.throughline.events.HomeworkEvent;
import org.throughline.events.HomeworkType;
import org.throughline.events.SessionTime;
import org.throughline.events.TemplateId;
import org.throughline.events.TherapistId;
import org.throughline.events.ZonePolicy;

/** A therapist's practice in memory: Anna in Berlin, a clock to set, and everything that was told. */
final class Practice extends Clock {

    static final ClientRef ANNA = new ClientRef(new ClinicId("linden"), new ClientId("c-anna"));
    static final TherapistId MARA = new TherapistId("t-mara");
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final LocalDate MONDAY = LocalDate.of(2026, 3, 23);

    final List<HomeworkEvent> told = new ArrayList<>();
    final InMemoryClients clients = new InMemoryClients(told);
    final InMemoryAssignments assignments = new InMemoryAssignments(told);
    final InMemorySlots slots = new InMemorySlots(told);

    private Instant now = Instant.parse("2026-03-23T08:00:00Z");

    final RollHorizon horizon = new RollHorizon(assignments, slots, clients, this);
    final Steps steps = new Steps(assignments, horizon, this);
    final HearOutcomes outcomes = new HearOutcomes(slots, horizon, this);
    final ChangeClient changes = clients.changes(horizon::rollAllOf, this);

    Practice() {
        this(ZonePolicy.FOLLOW);
    }

    Practice(ZonePolicy policy) {
        clients.enrol(this, ANNA, new Enrolment("Anna", MARA, BERLIN, policy, List.of()));
    }

    Assignment assign(ScheduleForm schedule) {
        return assign("plan", schedule, WindowRules.DEFAULT);
    }

    Assignment assign(String id, ScheduleForm schedule, WindowRules windows) {
        return assign(id, schedule, windows, Acceptance.IMPLICIT, null);
    }

    Assignment assign(
            String id, ScheduleForm schedule, WindowRules windows, Acceptance acceptance, AssignmentId replaces) {
        return assigning()
                .assign(ANNA, new AssignmentId(id), MARA, asked(schedule, windows, acceptance, replaces), "hash")
                .orElseThrow();
    }

    AssignHomework assigning() {
        return new AssignHomework(assignments, clients, Practice::template, steps, horizon, this);
    }

    static Prescription asked(
            ScheduleForm schedule, WindowRules windows, Acceptance acceptance, AssignmentId replaces) {
        return new Prescription(
                ANNA.client(),
                new TemplateId("breathing"),
                null,
                null,
                "Sleep through",
                null,
                null,
                List.of(),
                acceptance,
                false,
                null,
                null,
                schedule,
                windows,
                replaces);
    }

    static Optional<Template> template(ClinicId clinic, TemplateId id, Integer version) {
        return Optional.of(new Template(
                id,
                3,
                null,
                HomeworkType.RELAXATION,
                "Slow breathing",
                "Calms the body",
                List.of("Breathe"),
                "Ten minutes before bed",
                "Three breaths",
                new Dose(10, "minutes", 0.1),
                Privacy.values()[0],
                new Worksheet(List.of())));
    }

    Assignment change(Assignment assignment, Change change) {
        return new ChangeAssignment(steps, clients).change(ANNA, assignment.id(), assignment.revision(), change);
    }

    /** Anna's slots of the one plan, in order. */
    List<Slot> slots() {
        return slots.of(ANNA, new AssignmentId("plan"));
    }

    Slot slot(String key) {
        return slots().stream()
                .filter(it -> it.key().value().equals(key))
                .findFirst()
                .orElseThrow();
    }

    List<String> open() {
        return keys(SlotState.OPEN);
    }

    List<String> keys(SlotState state) {
        return slots().stream()
                .filter(it -> it.state() == state)
                .map(it -> it.key().value())
                .toList();
    }

    void hear(String key, SlotState outcome) {
        var slot = slot(key);
        outcomes.hear(List.of(new HearOutcomes.Heard(new Slots.Address(ANNA, slot.id()), outcome, slot.heard() + 1)));
    }

    void meets(String... starts) {
        changes.meet(
                ANNA,
                Stream.of(starts)
                        .map(Instant::parse)
                        .map(it -> new SessionTime(it, it.plus(Duration.ofMinutes(50))))
                        .toList());
    }

    <E extends HomeworkEvent> List<E> told(Class<E> type) {
        return told.stream().filter(type::isInstance).map(type::cast).toList();
    }

    void itIs(String instant) {
        now = Instant.parse(instant);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
