package org.throughline.reminder.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Aggregate;
import org.throughline.events.ClientRef;
import org.throughline.events.Decided;
import org.throughline.events.Revision;
import org.throughline.reminder.preferences.Token;

/**
 * Whether a client's calendar can be read by a link, and by which one: there is one at most.
 *
 * @param hash of the token in the link; absent, as {@code since} is, while there is none
 */
public record SharedCalendar(
        ClientRef client, @Nullable String hash, @Nullable Instant since, Revision revision) implements Aggregate {

    public static SharedCalendar notYet(ClientRef client) {
        return new SharedCalendar(client, null, null, Revision.NEW);
    }

    /** An earlier link ends. */
    Decided<SharedCalendar> by(Token token, Instant now) {
        return Decided.nothing(new SharedCalendar(client, token.hash(), now, revision));
    }

    Decided<SharedCalendar> noMore() {
        return Decided.nothing(new SharedCalendar(client, null, null, revision));
    }

    boolean opensWith(Token token) {
        return token.hash().equals(hash);
    }
}
