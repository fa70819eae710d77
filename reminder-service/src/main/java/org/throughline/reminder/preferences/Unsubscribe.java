package org.throughline.reminder.preferences;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.throughline.delivery.Retried;
import org.throughline.events.ClientRef;
import org.throughline.events.Revision;

/** A client ends all reminders by one click in any of them. */
public class Unsubscribe {

    private static final int TOKEN_BYTES = 24;

    private final SecureRandom random = new SecureRandom();
    private final UnsubscribeLinks links;
    private final PreferencesBook book;
    private final Clock clock;

    public Unsubscribe(UnsubscribeLinks links, PreferencesBook book, Clock clock) {
        this.links = links;
        this.book = book;
        this.clock = clock;
    }

    /** A fresh token for one message. */
    public String linkFor(ClientRef client) {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        links.record(new UnsubscribeLink(hash(token), client, Revision.NEW), clock.instant());
        return token;
    }

    /** What its holder reads; empty for a token that was never given out. */
    public Optional<Language> languageOf(String token) {
        return links.find(hash(token)).map(it -> book.of(it.client()).language());
    }

    /** Does nothing with a token that was never given out. */
    public void by(String token) {
        links.find(hash(token))
                .ifPresent(link -> Retried.onConflict(() -> {
                    book.record(book.of(link.client()).unsubscribed(), clock.instant());
                    return link;
                }));
    }

    private static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
