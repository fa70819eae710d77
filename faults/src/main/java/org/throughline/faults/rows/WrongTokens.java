package org.throughline.faults.rows;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.throughline.faults.Broken;
import org.throughline.faults.Facts;
import org.throughline.faults.Row;
import org.throughline.faults.rig.Patience;
import org.throughline.faults.rig.Rig;
import org.throughline.faults.ward.Ward;
import org.throughline.simulator.platform.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tokens that are not good are refused without a word about why; those that are good stay good while the key server is silent. */
public final class WrongTokens implements Row {

    private static final int LOOKS = 10;

    @Override
    public int number() {
        return 27;
    }

    @Override
    public String name() {
        return "token expired, future nbf, alg=none, HS/RS confusion, wrong aud/iss, unknown kid, key server down";
    }

    @Override
    public void run(Rig rig, Facts facts) {
        var ward = new Ward(rig, "r27", 1).movedIn();
        var bed = ward.beds().getFirst();
        var path = "/clients/" + bed.client();
        try (var stranger = rig.stranger()) {
            var good = stranger.token(bed.therapist());
            Broken.unless(stranger.get(good, "assignment", path).status() == 200, "a good token is refused");
            var bodies = new HashMap<String, String>();
            forged(good).forEach((how, token) -> {
                var reply = stranger.get(token, "assignment", path);
                Broken.unless(reply.status() == 401, how + " was answered " + reply);
                bodies.put(how, reply.body());
            });
            Broken.unless(bodies.values().stream().distinct().count() == 1, "refusals differ: " + bodies);
            rig.part("platform").stop();
            for (var look = 0; look < LOOKS; look++) {
                Broken.unless(
                        stranger.get(good, "assignment", path).status() == 200,
                        "a good token is refused while the key server is silent");
                Patience.pause(Duration.ofSeconds(1));
            }
            rig.part("platform").goOn();
            facts.note("forged", bodies.size()).note("secondsWithoutKeyServer", LOOKS);
        }
        ward.check(facts);
    }

    private static Map<String, String> forged(String good) {
        var parts = good.split("\\.");
        var now = Instant.now().getEpochSecond();
        var forged = new HashMap<String, String>();
        forged.put("alg=none", unsigned(header(parts, "none"), claims(parts)));
        forged.put("HS256", header64(header(parts, "HS256")) + "." + parts[1] + "." + parts[2]);
        forged.put(
                "unknown kid", header64(header(parts, "RS256").put("kid", "nobody")) + "." + parts[1] + "." + parts[2]);
        forged.put("expired", resigned(parts, claims(parts).put("exp", now - 3_600)));
        forged.put("not yet", resigned(parts, claims(parts).put("nbf", now + 3_600)));
        forged.put("another audience", resigned(parts, claims(parts).put("aud", "elsewhere")));
        forged.put("another issuer", resigned(parts, claims(parts).put("iss", "http://localhost:1")));
        forged.put("another person", resigned(parts, claims(parts).put("sub", "t-ruth")));
        forged.put("no signature", parts[0] + "." + parts[1] + ".");
        return forged;
    }

    /** Other claims under the old signature: nobody here has the key. */
    private static String resigned(String[] parts, ObjectNode claims) {
        return parts[0] + "." + header64(claims) + "." + parts[2];
    }

    private static String unsigned(ObjectNode header, ObjectNode claims) {
        return header64(header) + "." + header64(claims) + ".";
    }

    private static ObjectNode header(String[] parts, String algorithm) {
        return ((ObjectNode) decoded(parts[0])).put("alg", algorithm);
    }

    private static ObjectNode claims(String[] parts) {
        return (ObjectNode) decoded(parts[1]);
    }

    private static JsonNode decoded(String part) {
        return Json.read(Base64.getUrlDecoder().decode(part));
    }

    private static String header64(JsonNode node) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(node.toString().getBytes(StandardCharsets.UTF_8));
    }
}
