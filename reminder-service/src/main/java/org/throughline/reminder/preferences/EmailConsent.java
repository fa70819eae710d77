package org.throughline.reminder.preferences;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.events.Aggregate;
import org.throughline.events.ClientRef;
import org.throughline.events.Revision;

/**
 * Whether a client agrees to be written to by e-mail, and since when; the last word holds.
 *
 * @param said in order, the latest of them
 */
public record EmailConsent(ClientRef client, List<Consent> said, Revision revision) implements Aggregate {

    /** Of the words with which the portal asks; it changes with them, and who agreed to others stays with those. */
    public static final String WORDING = "1";

    private static final int KEPT = 50;

    public EmailConsent {
        said = List.copyOf(said);
    }

    public static EmailConsent unspoken(ClientRef client) {
        return new EmailConsent(client, List.of(), Revision.NEW);
    }

    public Optional<Consent> latest() {
        return said.isEmpty() ? Optional.empty() : Optional.of(said.getLast());
    }

    public boolean given() {
        return latest().filter(Consent::given).isPresent();
    }

    /** Said twice is said once. */
    public EmailConsent say(boolean given, Instant now) {
        if (latest().filter(it -> it.given() == given && it.version().equals(WORDING))
                .isPresent()) {
            return this;
        }
        var more = Stream.concat(said.stream(), Stream.of(new Consent(given, WORDING, now)))
                .toList();
        return new EmailConsent(client, more.subList(Math.max(0, more.size() - KEPT), more.size()), revision);
    }
}
