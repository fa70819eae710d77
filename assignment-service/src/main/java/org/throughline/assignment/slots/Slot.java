package org.throughline.assignment.slots;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.assignment.plans.MovedTo;
import org.throughline.assignment.plans.Plan.Wanted;
import org.throughline.events.Aggregate;
import org.throughline.events.AssignmentEvent.HomeworkAssigned;
import org.throughline.events.AssignmentEvent.HomeworkRescheduled;
import org.throughline.events.AssignmentEvent.HomeworkWithdrawn;
import org.throughline.events.AssignmentId;
import org.throughline.events.ClientRef;
import org.throughline.events.Decided;
import org.throughline.events.ExcuseReason;
import org.throughline.events.OccurrenceId;
import org.throughline.events.RescheduleReason;
import org.throughline.events.Revision;
import org.throughline.events.SlotKey;
import org.throughline.events.Windows;
import org.throughline.events.WithdrawReason;

/**
 * One expected piece of homework.
 *
 * @param day local date that it stands for
 * @param scheduleVersion which version of the schedule wants it
 * @param anchored paired with the plan by its place in the order, not by its key
 * @param againOf the slot that is tried again with this one; absent for slots of the plan
 * @param byHand what was decided for this slot alone; absent while it follows the plan
 * @param heard sequence of the latest outcome heard
 */
public record Slot(
        OccurrenceId id,
        ClientRef client,
        AssignmentId assignment,
        SlotKey key,
        LocalDate day,
        Windows windows,
        int scheduleVersion,
        boolean anchored,
        @Nullable OccurrenceId againOf,
        @Nullable Double doseTarget,
        @Nullable ByHand byHand,
        SlotState state,
        long heard,
        Revision revision)
        implements Aggregate {

    /** The plan wants it under {@code key}. */
    static Decided<Slot> assigned(Terms terms, Wanted wanted, SlotKey key, @Nullable ExcuseReason excused) {
        var planned = wanted.slot();
        return told(
                terms,
                new Slot(
                        OccurrenceId.of(terms.assignment(), key),
                        terms.client(),
                        terms.assignment(),
                        key,
                        planned.day(),
                        planned.windows(),
                        wanted.version().version(),
                        planned.anchored(),
                        null,
                        wanted.version().doseOn(planned.day()),
                        null,
                        excused == null ? SlotState.OPEN : SlotState.EXCUSED,
                        0,
                        Revision.NEW),
                planned.strict(),
                excused);
    }

    /** Another go at the work of {@code missed}. */
    static Decided<Slot> again(Terms terms, Slot missed, SlotKey key, Windows windows) {
        return told(
                terms,
                new Slot(
                        OccurrenceId.of(terms.assignment(), key),
                        terms.client(),
                        terms.assignment(),
                        key,
                        windows.dueDate(),
                        windows,
                        missed.scheduleVersion,
                        false,
                        missed.id,
                        missed.doseTarget,
                        null,
                        SlotState.OPEN,
                        0,
                        Revision.NEW),
                false,
                null);
    }

    private static Decided<Slot> told(Terms terms, Slot slot, boolean strict, @Nullable ExcuseReason excused) {
        return Decided.of(
                slot,
                new HomeworkAssigned(
                        terms.client().clinic(),
                        terms.client().client(),
                        terms.assignment(),
                        slot.id,
                        slot.key,
                        terms.therapist(),
                        terms.type(),
                        terms.template(),
                        terms.templateVersion(),
                        slot.windows,
                        strict,
                        terms.allowEarly(),
                        slot.doseTarget,
                        slot.doseTarget == null ? null : terms.doseUnit(),
                        terms.minimumFraction(),
                        terms.assignedAt(),
                        excused));
    }

    /** Its windows or its dose become those of a version; says so only if that makes a difference. */
    Decided<Slot> moved(Windows to, int version, @Nullable Double dose, RescheduleReason reason) {
        if (to.equals(windows) && version == scheduleVersion && sameDose(dose)) {
            return Decided.nothing(this);
        }
        var moved = with(to, version, dose == null ? doseTarget : dose, state);
        return to.equals(windows) && sameDose(dose)
                ? Decided.nothing(moved)
                : Decided.of(moved, rescheduled(to, reason, null, sameDose(dose) ? null : dose));
    }

    private boolean sameDose(@Nullable Double dose) {
        return dose == null || dose.equals(doseTarget);
    }

    /** Its local date never came. */
    Decided<Slot> dateSkipped() {
        return Decided.of(
                with(windows, scheduleVersion, doseTarget, SlotState.EXCUSED),
                rescheduled(windows, RescheduleReason.ZONE_CHANGED, ExcuseReason.TIMEZONE, null));
    }

    private HomeworkRescheduled rescheduled(
            Windows to, RescheduleReason reason, @Nullable ExcuseReason excused, @Nullable Double dose) {
        return new HomeworkRescheduled(client.clinic(), client.client(), assignment, id, to, reason, excused, dose);
    }

    Decided<Slot> withdrawn(WithdrawReason reason, Instant now) {
        return Decided.of(
                with(windows, scheduleVersion, doseTarget, SlotState.WITHDRAWN),
                new HomeworkWithdrawn(client.clinic(), client.client(), assignment, id, reason, now));
    }

    /** This slot alone is done another day or time; it keeps its key. */
    Decided<Slot> moved(MovedTo day, Windows to, RescheduleReason reason) {
        var moved = with(new ByHand(day, place())).with(to, scheduleVersion, doseTarget, state);
        return to.equals(windows) ? Decided.nothing(moved) : Decided.of(moved, rescheduled(to, reason, null, null));
    }

    /** This slot alone is no longer expected, and the plan does not issue it again. */
    Decided<Slot> takenOut(Instant now) {
        return isTakenOut()
                ? Decided.nothing(this)
                : with(new ByHand(null, place())).withdrawn(WithdrawReason.PLAN_CHANGED, now);
    }

    boolean isTakenOut() {
        return state == SlotState.WITHDRAWN && byHand != null && byHand.to() == null;
    }

    /** Where the plan has it, wherever somebody moved it. */
    public Windows place() {
        return byHand == null ? windows : byHand.place();
    }

    /** The plan has it there now. */
    Slot placed(Windows planned) {
        return byHand == null ? this : with(byHand.at(planned));
    }

    private Slot with(ByHand decided) {
        return new Slot(
                id,
                client,
                assignment,
                key,
                day,
                windows,
                scheduleVersion,
                anchored,
                againOf,
                doseTarget,
                decided,
                state,
                heard,
                revision);
    }

    /** What tracking-service says, unless something later was heard already. */
    public Slot heard(SlotState outcome, long sequence) {
        // Late is not too late: work on a slot that was withdrawn here meanwhile is still work.
        return sequence <= heard
                ? this
                : new Slot(
                        id,
                        client,
                        assignment,
                        key,
                        day,
                        windows,
                        scheduleVersion,
                        anchored,
                        againOf,
                        doseTarget,
                        byHand,
                        outcome,
                        sequence,
                        revision);
    }

    /** Nothing has happened to it and its verdict is not due. */
    boolean unsettledAt(Instant now) {
        return state == SlotState.OPEN && windows.graceUntil().isAfter(now);
    }

    boolean openedAt(Instant now) {
        return !windows.opensAt().isAfter(now);
    }

    /** Whether it can be tried again: it is over without work. */
    boolean missedAt(Instant now) {
        return switch (state) {
            case OPEN -> !windows.graceUntil().isAfter(now);
            case MISSED, SKIPPED, EXCUSED -> true;
            case RECORDED, WITHDRAWN -> false;
        };
    }

    private Slot with(Windows windows, int version, @Nullable Double dose, SlotState state) {
        return new Slot(
                id,
                client,
                assignment,
                key,
                day,
                windows,
                version,
                anchored,
                againOf,
                dose,
                byHand,
                state,
                heard,
                revision);
    }
}
