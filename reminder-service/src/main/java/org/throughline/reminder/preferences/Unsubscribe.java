package org.throughline.reminder.preferences;

import java.time.Clock;
import java.util.Optional;
import org.throughline.delivery.Retried;
import org.throughline.events.ClientRef;
import org.throughline.events.Revision;

/** A client ends all reminders by one click in any of them. */
public class Unsubscribe {

    private final UnsubscribeLinks links;
    private final PreferencesBook book;
    private final EmailConsents consents;
    private final Clock clock;

    public Unsubscribe(UnsubscribeLinks links, PreferencesBook book, EmailConsents consents, Clock clock) {
        this.links = links;
        this.book = book;
        this.consents = consents;
        this.clock = clock;
    }

    /** A fresh token for one message. */
    public String linkFor(ClientRef client) {
        var token = Token.fresh();
        links.record(new UnsubscribeLink(token.hash(), client, Revision.NEW), clock.instant());
        return token.value();
    }

    /** What its holder reads; empty for a token that was never given out. */
    public Optional<Language> languageOf(String token) {
        return links.find(new Token(token).hash())
                .map(it -> book.of(it.client()).language());
    }

    /** Does nothing with a token that was never given out. */
    public void by(String token) {
        links.find(new Token(token).hash())
                .ifPresent(link -> Retried.onConflict(() -> {
                    var now = clock.instant();
                    book.record(book.of(link.client()).unsubscribed(), now);
                    consents.record(consents.of(link.client()).say(false, now), now);
                    return link;
                }));
    }
}
