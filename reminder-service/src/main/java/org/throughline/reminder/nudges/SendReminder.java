package org.throughline.reminder.nudges;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.throughline.delivery.Retried;
import org.throughline.events.ClinicStandings;
import org.throughline.events.ClinicStandings.Standing;
import org.throughline.events.Decided;
import org.throughline.events.NotSentReason;
import org.throughline.reminder.preferences.PreferencesBook;
import org.throughline.reminder.preferences.Unsubscribe;

/**
 * A reminder is in SENDING: look again whether it is still meant, hand it over, and record what came of it. What has
 * happened elsewhere but was not yet heard by the last look cannot be known: that is the way of an event, commonly some
 * tens of milliseconds.
 */
public class SendReminder {

    private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
    private static final int MAX_DOUBLINGS = 5;

    private final Reminders reminders;
    private final Look looking;
    private final TakePlace places;
    private final Unsubscribe unsubscribe;
    private final FillInLinks links;
    private final Carrier carrier;
    private final ClinicStandings clinics;
    private final Clock clock;

    public SendReminder(
            Reminders reminders,
            Knowledge knowledge,
            PreferencesBook book,
            DayCounts dayCounts,
            Unsubscribe unsubscribe,
            FillInLinks links,
            Carrier carrier,
            ClinicStandings clinics,
            Clock clock) {
        this.reminders = reminders;
        this.looking = new Look(reminders, knowledge, book);
        this.places = new TakePlace(dayCounts, clock);
        this.unsubscribe = unsubscribe;
        this.links = links;
        this.carrier = carrier;
        this.clinics = clinics;
        this.clock = clock;
    }

    /** @param sending as it was written when this attempt began */
    public void send(Reminder sending) {
        // Whoever waited too long for a thread finds that another attempt has begun.
        if (current(sending).isEmpty()) {
            return;
        }
        var look = looking.at(sending);
        if (look.isEmpty()) {
            finish(sending, it -> it.cancelled(NotSentReason.WITHDRAWN, clock.instant()));
            return;
        }
        decide(sending, look.get(), true);
    }

    private void decide(Reminder sending, LastLook look, boolean placeWanted) {
        var now = clock.instant();
        switch (look.at(now)) {
            case Verdict.Suppress it -> finish(sending, reminder -> reminder.suppressed(it.reason(), now));
            case Verdict.Cancel it -> finish(sending, reminder -> reminder.cancelled(it.reason(), now));
            case Verdict.PutOff it -> finish(sending, reminder -> reminder.putOff(it.until()));
            case Verdict.Send _
            when clinics.of(sending.client().clinic()) != Standing.ACTIVE ->
                finish(sending, it -> it.suppressed(NotSentReason.CLINIC_SUSPENDED, now));
            case Verdict.Send _ when placeWanted -> sendIfThereIsRoom(sending, look, now);
            case Verdict.Send _ -> handOver(sending, look, now);
        }
    }

    private void sendIfThereIsRoom(Reminder sending, LastLook look, Instant now) {
        var day = now.atZone(look.zone()).toLocalDate();
        if (!places.take(sending, day, look.preferences().maxPerDay())) {
            finish(sending, it -> it.suppressed(NotSentReason.DAY_CAP, now));
            return;
        }
        // Read once more: this is the last moment at which a record, a pause or an excuse can be noticed.
        looking.at(sending).ifPresent(again -> decide(sending, again, false));
        places.giveBackUnlessSent(reminders.find(sending.client(), sending.id()), day);
    }

    private void handOver(Reminder sending, LastLook look, Instant now) {
        switch (carrier.carry(letter(look, now))) {
            case ACCEPTED -> finish(sending, it -> it.sent(now));
            case REFUSED -> finish(sending, it -> it.failed(NotSentReason.ADDRESS_REFUSED, clock.instant()));
            case UNAVAILABLE -> finish(sending, this::laterOrNever);
        }
    }

    private Decided<Reminder> laterOrNever(Reminder reminder) {
        var now = clock.instant();
        var doublings = Math.min(reminder.progress().attempt() - 1, MAX_DOUBLINGS);
        var next = now.plus(FIRST_RETRY.multipliedBy(1L << doublings));
        return next.isBefore(reminder.expiresAt())
                ? reminder.tryAgain(next)
                : reminder.failed(NotSentReason.PROVIDER_UNAVAILABLE, now);
    }

    private Letter letter(LastLook look, Instant now) {
        var preferences = look.preferences();
        var slot = look.slot();
        var until = slot.answeredUntil(now);
        return new Letter(
                look.reminder().id(),
                preferences.email() == null ? "" : preferences.email(),
                preferences.language(),
                preferences.privacy(),
                look.reminder().step(),
                slot.barrier(),
                slot.type(),
                until == null ? null : links.to(slot.client(), slot.occurrence(), until),
                unsubscribe.linkFor(look.reminder().client()));
    }

    /** Whoever took a later attempt over says how it ended. */
    private void finish(Reminder sending, Function<Reminder, Decided<Reminder>> how) {
        Retried.onConflict(() -> {
            current(sending).ifPresent(it -> reminders.record(how.apply(it), clock.instant()));
            return sending;
        });
    }

    private Optional<Reminder> current(Reminder sending) {
        return reminders
                .find(sending.client(), sending.id())
                .filter(it -> it.state() == ReminderState.SENDING)
                .filter(it -> it.progress().attempt() == sending.progress().attempt());
    }
}
