package org.throughline.assignment.slots;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.assignment.plans.LateWindow;
import org.throughline.assignment.plans.Plan;
import org.throughline.assignment.plans.Plan.Wanted;
import org.throughline.assignment.plans.Surroundings;
import org.throughline.events.Decided;
import org.throughline.events.ExcuseReason;
import org.throughline.events.RescheduleReason;
import org.throughline.events.ScheduleKind;
import org.throughline.events.Windows;
import org.throughline.events.WithdrawReason;

/**
 * Brings the slots in line with the plan: issues, moves, withdraws. Doing it twice changes nothing, and a slot that
 * holds a record, or whose verdict is due, is never touched.
 *
 * @param now slots are issued up to 35 days from here
 */
public record Alignment(Terms terms, Surroundings here, Instant now) {

    private static final int HORIZON_DAYS = 35;

    /** More than issued, so that a slot on the horizon is still wanted after a journey west. */
    private static final int LOOK_AHEAD = 3;

    public List<Decided<Slot>> align(Plan plan, Collection<Slot> existing) {
        var horizon = LocalDate.ofInstant(now, here.zone()).plusDays(HORIZON_DAYS);
        var pairing = new Pairing(plan.slots(here, horizon.plusDays(LOOK_AHEAD)), existing, now);
        return Stream.of(
                        pairing.surplus().stream()
                                .filter(slot -> slot.windows().dueAt().isAfter(now) && slot.unsettledAt(now))
                                .map(slot -> slot.withdrawn(WithdrawReason.PLAN_CHANGED, now)),
                        pairing.pairs().entrySet().stream()
                                .filter(it -> it.getValue().isTakenOut())
                                .map(it ->
                                        it.getValue().placed(it.getKey().slot().windows()))
                                .filter(it -> !existing.contains(it))
                                .map(Decided::nothing),
                        pairing.pairs().entrySet().stream()
                                .filter(it -> it.getValue().unsettledAt(now))
                                .map(this::moved)
                                .flatMap(it -> it),
                        pairing.missing().stream()
                                .filter(it -> it.slot().day().isBefore(horizon))
                                .filter(it -> !it.slot().anchored()
                                        || it.slot().windows().dueAt().isAfter(now))
                                .map(it -> Slot.assigned(
                                        terms, it, pairing.freeKey(it.slot().key()), excuse(it))))
                .flatMap(it -> it)
                .toList();
    }

    /** The plan is over: what is still to come is no longer expected. */
    public static List<Decided<Slot>> withdrawAll(Collection<Slot> existing, WithdrawReason reason, Instant now) {
        return existing.stream()
                .filter(slot -> slot.windows().dueAt().isAfter(now) && slot.unsettledAt(now))
                .map(slot -> slot.withdrawn(reason, now))
                .toList();
    }

    private @Nullable ExcuseReason excuse(Wanted wanted) {
        var born = wanted.slot().excused();
        return born == null && !wanted.slot().windows().dueAt().isAfter(now) ? ExcuseReason.LATE_ASSIGNED : born;
    }

    private Stream<Decided<Slot>> moved(Map.Entry<Wanted, Slot> pair) {
        var slot = pair.getValue();
        var wanted = meant(pair.getKey(), slot);
        if (wanted.slot().excused() != null) {
            return Stream.of(slot.dateSkipped());
        }
        var moved = slot.placed(pair.getKey().slot().windows())
                .moved(
                        windows(slot, wanted),
                        wanted.version().version(),
                        wanted.version().doseOn(slot.day()),
                        reason(slot, wanted));
        return moved.state().equals(slot) ? Stream.empty() : Stream.of(moved);
    }

    /** Where somebody moved it, as it lies under this version and in this zone. */
    private Wanted meant(Wanted wanted, Slot slot) {
        var byHand = slot.byHand();
        return byHand == null || byHand.to() == null ? wanted : wanted.moved(byHand.to(), here);
    }

    private RescheduleReason reason(Slot slot, Wanted wanted) {
        if (slot.scheduleVersion() != wanted.version().version()
                || wanted.slot().windows().equals(slot.windows())) {
            return RescheduleReason.PLAN_CHANGED;
        }
        return slot.windows().zone().equals(here.zone())
                ? RescheduleReason.SESSION_MOVED
                : RescheduleReason.ZONE_CHANGED;
    }

    private Windows windows(Slot slot, Wanted wanted) {
        var to = wanted.slot().windows();
        var hangsOnSession = wanted.version().schedule().kind() == ScheduleKind.SESSION && slot.byHand() == null;
        if (!slot.openedAt(now) || hangsOnSession) {
            return to.graceUntil().isAfter(now) ? to : slot.windows();
        }
        if (slot.scheduleVersion() == wanted.version().version()) {
            return laterEnds(slot.windows(), to);
        }
        return to.graceUntil().isAfter(now) ? stillOpen(slot.windows(), to) : slot.windows();
    }

    /** Whoever changes the zone, or the clock, takes nothing away from an open slot: it keeps the later of the two ends. */
    private Windows laterEnds(Windows is, Windows to) {
        var due = is.dueAt().isAfter(to.dueAt()) ? is : to;
        var grace = is.graceUntil().isAfter(to.graceUntil()) ? is.graceUntil() : to.graceUntil();
        return new Windows(
                is.opensAt(),
                due.dueAt(),
                grace,
                LateWindow.of(due.dueAt().atZone(due.zone()), grace, here.sessions()),
                due.dueDate(),
                due.zone(),
                to.plannedAt());
    }

    /** What was open stays open. */
    static Windows stillOpen(Windows is, Windows to) {
        var opens = is.opensAt().isBefore(to.opensAt()) ? is.opensAt() : to.opensAt();
        return new Windows(opens, to.dueAt(), to.graceUntil(), to.lateUntil(), to.dueDate(), to.zone(), to.plannedAt());
    }
}
