package org.throughline.reminder.preferences;

import java.time.Instant;
import org.throughline.events.ClientRef;
import org.throughline.events.Decided;

/** The preferences of all clients. */
public interface PreferencesBook {

    /** What the client said, or the defaults. */
    Preferences of(ClientRef client);

    /** Of a client who never said anything. */
    default Preferences usual(ClientRef client) {
        return Preferences.unspoken(client);
    }

    void record(Decided<Preferences> decided, Instant at);
}
