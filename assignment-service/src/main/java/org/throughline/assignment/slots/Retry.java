package org.throughline.assignment.slots;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.throughline.assignment.plans.LateWindow;
import org.throughline.assignment.plans.Surroundings;
import org.throughline.events.Decided;
import org.throughline.events.OccurrenceId;
import org.throughline.events.SessionTime;
import org.throughline.events.SlotKey;
import org.throughline.events.Windows;

/** Another go inside this therapy week: until the next session, at the latest until Monday. */
public record Retry(Terms terms, Surroundings here, Instant now) {

    /** The slot for it, new or there already; empty when there is no such slot. */
    public Optional<Decided<Slot>> of(OccurrenceId missed, List<Slot> existing) {
        return existing.stream()
                .filter(it -> it.id().equals(missed))
                .findFirst()
                .map(slot -> existing.stream()
                        .filter(it -> missed.equals(it.againOf()) && it.state() != SlotState.WITHDRAWN)
                        .findFirst()
                        .map(Decided::nothing)
                        .orElseGet(() -> again(slot, existing)));
    }

    private Decided<Slot> again(Slot slot, List<Slot> existing) {
        if (!slot.missedAt(now)) {
            throw new StillOpen();
        }
        var windows = windows();
        var key = SlotKey.of(windows.dueDate(), 1);
        // The first index belongs to the plan, which may yet come to want this date.
        for (var taken = true; taken; ) {
            key = SlotKey.of(windows.dueDate(), key.index() + 1);
            var candidate = key;
            taken = existing.stream().anyMatch(it -> it.key().equals(candidate));
        }
        return Slot.again(terms, slot, key, windows);
    }

    private Windows windows() {
        var monday = now.atZone(here.zone())
                .toLocalDate()
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .atStartOfDay(here.zone())
                .toInstant();
        var due = here.sessions().stream()
                .map(SessionTime::startsAt)
                .filter(it -> it.isAfter(now) && it.isBefore(monday))
                .findFirst()
                .orElse(monday);
        return new Windows(
                now,
                due,
                due,
                LateWindow.of(due.atZone(here.zone()), due, here.sessions()),
                Windows.dueDateOf(due, here.zone()),
                here.zone(),
                null);
    }
}
