package org.throughline.reminder.nudges;

import java.time.Clock;
import org.throughline.delivery.Retried;
import org.throughline.events.Channel;
import org.throughline.events.ClientRef;
import org.throughline.events.Decided;
import org.throughline.reminder.preferences.EmailConsent;
import org.throughline.reminder.preferences.EmailConsents;
import org.throughline.reminder.preferences.PreferencesBook;

/** A client agrees to e-mail, or does so no longer; from then on the next look before sending obeys. */
public class SayConsent {

    private final EmailConsents consents;
    private final PreferencesBook book;
    private final Replan replan;
    private final Clock clock;

    public SayConsent(EmailConsents consents, PreferencesBook book, Replan replan, Clock clock) {
        this.consents = consents;
        this.book = book;
        this.replan = replan;
        this.clock = clock;
    }

    public EmailConsent say(ClientRef client, boolean given) {
        Retried.onConflict(() -> {
            var now = clock.instant();
            var before = consents.of(client);
            var after = before.say(given, now);
            if (!after.equals(before)) {
                consents.record(after, now);
            }
            return after;
        });
        if (given) {
            openChannel(client);
        }
        return consents.of(client);
    }

    /** Whoever had ended all messages with one click and agrees anew wants them again. */
    private void openChannel(ClientRef client) {
        Retried.onConflict(() -> {
            var said = book.of(client);
            if (!said.channels().contains(Channel.EMAIL)) {
                book.record(Decided.nothing(said.with(Channel.EMAIL)), clock.instant());
                replan.everythingOf(client);
            }
            return said;
        });
    }
}
