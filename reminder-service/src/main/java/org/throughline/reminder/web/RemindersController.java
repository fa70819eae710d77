package org.throughline.reminder.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.access.Gate;
import org.throughline.events.ClientId;
import org.throughline.events.ReminderId;
import org.throughline.http.Cursor;
import org.throughline.http.FieldProblem;
import org.throughline.http.Page;
import org.throughline.http.Problem;
import org.throughline.reminder.nudges.Reminder;
import org.throughline.reminder.nudges.Reminders;
import org.throughline.reminder.nudges.SnoozeReminder;

/** The ledger: what was sent, and why something was not. */
@RestController
@RequestMapping("/api/v1/clients/{id}/reminders")
class RemindersController {

    private static final int MOST = 200;
    private static final Comparator<Reminder> NEWEST_FIRST =
            Comparator.comparing(RemindersController::position).reversed();

    private final Gate gate;
    private final Reminders reminders;
    private final SnoozeReminder snoozing;
    private final Clock clock;

    RemindersController(Gate gate, Reminders reminders, SnoozeReminder snoozing, Clock clock) {
        this.gate = gate;
        this.reminders = reminders;
        this.snoozing = snoozing;
        this.clock = clock;
    }

    /**
     * The ledger, newest first by the instant of sending: every planned reminder, what became of it, and why if it was
     * not sent. Every one ends in exactly one of SENT, SUPPRESSED, FAILED, CANCELLED. 400 "limit" beyond 1 to 200, or
     * for a cursor of another list; 404 "not-found" for whom the caller may not know of.
     *
     * @param client whose
     * @param cursor "next" of the page before
     * @param limit how many at most, 1 to 200
     * @return a page, with "next" where there is more
     */
    @GetMapping
    Page<ReminderView> ledger(
            @PathVariable("id") ClientId client,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var ref = gate.read(client);
        if (limit < 1 || limit > MOST) {
            throw Problem.badRequest("limit", "Ask for 1 to 200 at a time.");
        }
        var scope = ref.documentPrefix() + "reminders";
        var from = Cursor.read(scope, cursor);
        var found = reminders.of(ref).stream()
                .sorted(NEWEST_FIRST)
                .filter(it -> from.isEmpty() || position(it).compareTo(from.get()) < 0)
                .limit(limit + 1L)
                .toList();
        var page = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(
                page.stream().map(ReminderView::of).toList(),
                found.size() > limit ? Cursor.write(scope, position(page.getLast())) : null);
    }

    /**
     * Moves a reminder to a later instant, or asks for another one where it was sent already; asked twice it is moved
     * twice, to the same instant. 404 "not-found" for all but the client, and for an unknown reminder; 409
     * "nothing-left" when nothing of the slot is left to be sent; 422 "invalid" for an instant that is not to come.
     *
     * @param client whose
     * @param reminder which
     * @return the reminder that will come
     */
    @PostMapping("/{reminderId}/snooze")
    ReminderView snooze(
            @PathVariable("id") ClientId client,
            @PathVariable("reminderId") ReminderId reminder,
            @RequestBody Snooze body) {
        var ref = gate.actAs(client);
        var until = body.until();
        if (until == null || !until.isAfter(clock.instant())) {
            throw Problem.invalid(List.of(new FieldProblem("/until", "past", "Choose a time that is still to come.")));
        }
        var asked = reminders.find(ref, reminder).orElseThrow(Problem::notFound);
        return snoozing.snooze(asked, until)
                .map(ReminderView::of)
                .orElseThrow(() -> Problem.conflict("nothing-left", "There is nothing left to be sent for this one."));
    }

    /**
     * Later.
     *
     * @param until an instant still to come (RFC 3339)
     */
    record Snooze(@Nullable Instant until) {}

    /** Sorts as text, because an instant in milliseconds has the same length for centuries. */
    private static String position(Reminder it) {
        return it.sendAt().toEpochMilli() + "/" + it.id();
    }
}
