package org.throughline.reminder.preferences;

import java.time.Instant;
import org.throughline.events.Channel;
import org.throughline.events.ClientRef;
import org.throughline.events.Decided;

/** For whoever sends: without consent to e-mail there is no such channel, whatever else was said. */
public record WithConsent(PreferencesBook book, EmailConsents consents) implements PreferencesBook {

    @Override
    public Preferences of(ClientRef client) {
        var said = book.of(client);
        return !said.channels().contains(Channel.EMAIL) || consents.of(client).given()
                ? said
                : said.without(Channel.EMAIL);
    }

    @Override
    public Preferences usual(ClientRef client) {
        return book.usual(client);
    }

    @Override
    public void record(Decided<Preferences> decided, Instant at) {
        book.record(decided, at);
    }
}
