package org.throughline.reminder.nudges;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Barrier;
import org.throughline.events.NotSentReason;
import org.throughline.events.ReminderStep;
import org.throughline.events.Windows;
import org.throughline.reminder.preferences.Preferences;
import org.throughline.reminder.preferences.QuietHours;

/** Which messages a slot calls for: at most two prompts while it is open, one answer afterwards. */
final class PlanReminders {

    private static final Duration BEFORE_DUE = Duration.ofHours(3);
    /** Tuesday, Thursday, Saturday, then the days between. */
    private static final List<Integer> DAYS_OF_WEEK = List.of(1, 3, 5, 2, 4, 6, 0);

    private static final Duration APART = Duration.ofHours(4);
    /** An answer that comes a day later is none. */
    private static final Duration ANSWER = Duration.ofHours(24);

    private final Preferences preferences;
    private final @Nullable ZoneId whereabouts;

    /** @param whereabouts the client's zone, when known; else the slot's own is used */
    PlanReminders(Preferences preferences, @Nullable ZoneId whereabouts) {
        this.preferences = preferences;
        this.whereabouts = whereabouts;
    }

    /** @param before what got in the way on an earlier slot of the plan */
    List<Wish> of(Slot slot, @Nullable Barrier before) {
        var windows = slot.windows();
        if (windows == null || slot.withdrawn()) {
            return List.of();
        }
        return switch (slot.state()) {
            case OPEN, IN_QUESTION -> prompts(slot, windows);
            case MISSED -> slot.barrier() == null ? afterMiss(slot, windows, before) : afterBarrier(slot, windows);
            case SKIPPED -> afterBarrier(slot, windows);
            case DONE, EXCUSED -> List.of();
        };
    }

    private List<Wish> prompts(Slot slot, Windows windows) {
        var quiet = preferences.quietHours(zone(windows));
        var wishes = new ArrayList<Wish>();
        var first = prompt(ReminderStep.AT_PLANNED_TIME, quiet.after(agreed(slot, windows)), windows);
        wishes.add(first);
        var last = quiet.before(windows.dueAt().minus(BEFORE_DUE));
        if (!last.isBefore(windows.opensAt())
                && (first.unsaid() != null || !last.isBefore(first.sendAt().plus(APART)))) {
            wishes.add(prompt(ReminderStep.BEFORE_DUE, last, windows));
        }
        return wishes;
    }

    private static Wish prompt(ReminderStep step, Instant at, Windows windows) {
        var unsaid = at.isBefore(windows.graceUntil()) ? null : NotSentReason.QUIET_HOURS;
        return new Wish(step, at, unsaid == null ? at : windows.graceUntil(), windows.graceUntil(), unsaid);
    }

    private Instant agreed(Slot slot, Windows windows) {
        var plannedAt = windows.plannedAt();
        if (plannedAt != null && windows.onTimeAt(plannedAt)) {
            return plannedAt;
        }
        var shortlyBefore = windows.dueAt().minus(BEFORE_DUE);
        return usualDays(slot, windows)
                .map(day -> day.atTime(preferences.promptTime())
                        .atZone(zone(windows))
                        .toInstant())
                .filter(it -> !it.isBefore(windows.opensAt()) && it.isBefore(windows.dueAt()))
                .findFirst()
                .orElse(shortlyBefore.isBefore(windows.opensAt()) ? windows.opensAt() : shortlyBefore);
    }

    /** Spread over the week where there are several; else the day on which it is due, or the one before. */
    private Stream<LocalDate> usualDays(Slot slot, Windows windows) {
        var due = windows.dueDate();
        if (slot.key() == null || !slot.isOfWeek()) {
            return Stream.of(due, due.minusDays(1));
        }
        var opens = windows.opensAt().atZone(zone(windows)).toLocalDate();
        var days = DAYS_OF_WEEK.get((slot.key().index() - 1) % DAYS_OF_WEEK.size());
        return Stream.of(opens.plusDays(days), due);
    }

    private List<Wish> afterMiss(Slot slot, Windows windows, @Nullable Barrier before) {
        var sensitive = Slot.isSensitive(before) ? NotSentReason.SENSITIVE_BARRIER : null;
        return answer(ReminderStep.AFTER_MISS, slot.stateAt(), windows, sensitive);
    }

    private List<Wish> afterBarrier(Slot slot, Windows windows) {
        var sensitive = Slot.isSensitive(slot.barrier()) ? NotSentReason.SENSITIVE_BARRIER : null;
        return answer(ReminderStep.AFTER_BARRIER, slot.barrierAt(), windows, sensitive);
    }

    private List<Wish> answer(
            ReminderStep step, @Nullable Instant since, Windows windows, @Nullable NotSentReason unsaid) {
        if (since == null) {
            return List.of();
        }
        var until = since.plus(ANSWER);
        QuietHours quiet = preferences.quietHours(zone(windows));
        return List.of(new Wish(step, quiet.after(since), until, until, unsaid));
    }

    private ZoneId zone(Windows windows) {
        return whereabouts == null ? windows.zone() : whereabouts;
    }
}
