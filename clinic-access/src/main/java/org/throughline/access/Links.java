package org.throughline.access;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import com.nimbusds.jwt.EncryptedJWT;
import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.time.Clock;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ClientId;
import org.throughline.events.ClientRef;
import org.throughline.events.ClinicId;
import org.throughline.events.OccurrenceId;

/**
 * Seals links and opens them: a JWE under a shared key (dir, A256GCM), which can neither be changed nor read. Only the
 * end stands in the open as well, in the header (RFC 7519, section 5.3), so that a page can say that its time is over.
 */
public final class Links {

    private static final EncryptionMethod METHOD = EncryptionMethod.A256GCM;
    private static final String PURPOSE = "fill-in";
    private static final String CLINIC = "clinic";
    private static final String OCCURRENCE = "occurrence";
    private static final String END = "exp";
    private static final int KEY_BYTES = 32;
    private static final int LONGEST = 1_500;

    private final Map<String, SecretKey> keys = new HashMap<>();
    private final @Nullable String sealing;
    private final Clock clock;

    Links(LinkSettings settings, Clock clock) {
        settings.keys().forEach((name, text) -> keys.put(name, key(name, text)));
        this.sealing = settings.sealing();
        this.clock = clock;
    }

    private static SecretKey key(String name, String text) {
        try {
            var bytes = Base64.getDecoder().decode(text.strip());
            if (bytes.length == KEY_BYTES) {
                return new SecretKeySpec(bytes, "AES");
            }
        } catch (IllegalArgumentException e) {
            // Told below, without the key.
        }
        throw new IllegalArgumentException("throughline.links.keys.%s takes 32 bytes in Base64".formatted(name));
    }

    /** Empty where no key is set. */
    public Optional<String> seal(FillIn what) {
        return Optional.ofNullable(sealing).map(it -> sealed(what, it));
    }

    private String sealed(FillIn what, String keyName) {
        try {
            var end = Date.from(what.until());
            var header = new JWEHeader.Builder(JWEAlgorithm.DIR, METHOD)
                    .keyID(keyName)
                    .customParam(END, what.until().getEpochSecond())
                    .build();
            var claims = new JWTClaimsSet.Builder()
                    .audience(PURPOSE)
                    .claim(CLINIC, what.client().clinic().value())
                    .subject(what.client().client().value())
                    .claim(OCCURRENCE, what.occurrence().value())
                    .expirationTime(end)
                    .build();
            var link = new EncryptedJWT(header, claims);
            link.encrypt(new DirectEncrypter(keys.get(keyName)));
            return link.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("A link could not be sealed", e);
        }
    }

    /** Empty for whatever is not a link of ours or not any more; why is nobody's business. */
    Optional<FillIn> open(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var link = EncryptedJWT.parse(text);
            var header = link.getHeader();
            var key = keys.get(String.valueOf(header.getKeyID()));
            if (key == null
                    || !JWEAlgorithm.DIR.equals(header.getAlgorithm())
                    || !METHOD.equals(header.getEncryptionMethod())) {
                return Optional.empty();
            }
            link.decrypt(new DirectDecrypter(key));
            return Optional.ofNullable(link.getJWTClaimsSet())
                    .filter(it -> it.getAudience().contains(PURPOSE))
                    .map(Links::read)
                    .filter(it -> clock.instant().isBefore(it.until()));
        } catch (ParseException | JOSEException | RuntimeException e) {
            // Anybody may send anything: a header without an algorithm makes the library stumble over a null.
            return Optional.empty();
        }
    }

    private static FillIn read(JWTClaimsSet claims) {
        var client =
                new ClientRef(new ClinicId(text(claims.getClaim(CLINIC))), new ClientId(text(claims.getSubject())));
        var until = claims.getExpirationTime();
        if (until == null) {
            throw new IllegalArgumentException("no end");
        }
        return new FillIn(client, new OccurrenceId(text(claims.getClaim(OCCURRENCE))), until.toInstant());
    }

    private static String text(@Nullable Object claim) {
        return claim instanceof String text ? text : "";
    }
}
