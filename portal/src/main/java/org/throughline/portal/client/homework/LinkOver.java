package org.throughline.portal.client.homework;

import com.nimbusds.jose.JWEObject;
import java.text.ParseException;
import java.time.Instant;
import java.util.Locale;
import org.throughline.portal.services.Refusal;

/** Why a link opens no form. */
enum LinkOver {
    USED,
    NOT_NEEDED,
    EXPIRED,
    UNKNOWN;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static LinkOver of(Refusal why, String link, Instant now) {
        return switch (why.code()) {
            case "already-told" -> USED;
            case "not-needed" -> NOT_NEEDED;
            default -> saysThatItsTimeIsOver(link, now) ? EXPIRED : UNKNOWN;
        };
    }

    /** For the words only: services say of every link that does not open the same, and its end stands in the open. */
    private static boolean saysThatItsTimeIsOver(String link, Instant now) {
        try {
            return JWEObject.parse(link).getHeader().getCustomParam("exp") instanceof Number end
                    && now.getEpochSecond() >= end.longValue();
        } catch (ParseException | RuntimeException e) {
            // Anybody may type anything, and the library stumbles over some of it.
            return false;
        }
    }
}
