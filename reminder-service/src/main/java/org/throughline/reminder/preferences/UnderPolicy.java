package org.throughline.reminder.preferences;

import java.time.Instant;
import org.throughline.events.ClientRef;
import org.throughline.events.Decided;
import org.throughline.events.Revision;

/** Whoever said nothing gets what their clinic wants, and nobody gets more than it allows. */
public record UnderPolicy(PreferencesBook book, ReminderPolicies policies) implements PreferencesBook {

    @Override
    public Preferences of(ClientRef client) {
        var said = book.of(client);
        return said.revision().equals(Revision.NEW)
                ? usual(client)
                : policies.of(client.clinic()).capped(said);
    }

    @Override
    public Preferences usual(ClientRef client) {
        return policies.of(client.clinic()).usual(client);
    }

    @Override
    public void record(Decided<Preferences> decided, Instant at) {
        book.record(decided, at);
    }
}
