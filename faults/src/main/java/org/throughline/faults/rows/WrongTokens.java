package org.throughline.faults.rows;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import org.throughline.faults.Broken;
import org.throughline.faults.Facts;
import org.throughline.faults.Row;
import org.throughline.faults.rig.Patience;
import org.throughline.faults.rig.Rig;
import org.throughline.faults.rig.Stranger;
import org.throughline.faults.ward.Bed;
import org.throughline.faults.ward.Ward;
import org.throughline.simulator.platform.Json;

/**
 * Tokens that are not good are refused without a word about why; those that are good stay good while the key server is
 * silent; and a good token opens nothing any more to whom the client has been taken from.
 * Shown to break by a decoder that takes tokens at their word.
 */
public final class WrongTokens implements Row {

    private static final int LOOKS = 10;
    private static final Duration HEARD_BY_ALL = Duration.ofSeconds(60);

    @Override
    public int number() {
        return 27;
    }

    @Override
    public String name() {
        return "token expired, future nbf, alg=none, HS/RS confusion, wrong aud/iss, unknown kid, revoked, key server down";
    }

    @Override
    public void run(Rig rig, Facts facts) {
        var ward = new Ward(rig, "r27", 1).movedIn();
        ward.assignDaily(1);
        var bed = ward.beds().getFirst();
        try (var stranger = rig.stranger()) {
            var good = stranger.token(bed.therapist());
            forged(rig, stranger, bed, good, facts);
            withoutProvider(rig, stranger, bed, good, facts);
            revoked(rig, stranger, bed, good);
        }
        ward.check(facts);
    }

    private static void forged(Rig rig, Stranger stranger, Bed bed, String good, Facts facts) {
        var path = "/clients/" + bed.client();
        var said = Jwt.read(good);
        var reissued = said.signedBy(rig.providersKey());
        Broken.unless(stranger.get(good, "assignment", path).status() == 200, "a good token is refused");
        Broken.unless(stranger.get(reissued, "assignment", path).status() == 200, "what is right is refused");
        var bodies = new HashMap<String, String>();
        new ForgedTokens(said, rig.providersKey()).all().forEach((how, token) -> {
            var reply = stranger.get(token, "assignment", path);
            Broken.unless(reply.status() == 401, how + " was answered " + reply);
            bodies.put(how, reply.body());
        });
        Broken.unless(bodies.values().stream().distinct().count() == 1, "refusals differ: " + bodies);
        facts.note("forged", bodies.size());
    }

    private static void withoutProvider(Rig rig, Stranger stranger, Bed bed, String good, Facts facts) {
        rig.part("platform").stop();
        for (var look = 0; look < LOOKS; look++) {
            Broken.unless(
                    stranger.get(good, "assignment", "/clients/" + bed.client()).status() == 200,
                    "a good token is refused while the key server is silent");
            Patience.pause(Duration.ofSeconds(1));
        }
        rig.part("platform").goOn();
        facts.note("secondsWithoutKeyServer", LOOKS);
    }

    /** The token itself is good until its end; what it opens is asked each time. */
    private static void revoked(Rig rig, Stranger stranger, Bed bed, String good) {
        var another = bed.therapist() + "y";
        treatedBy(rig, bed, bed.therapist(), another);
        Patience.until(
                "it opens nothing any more",
                HEARD_BY_ALL,
                () -> paths(bed).stream()
                        .allMatch(it ->
                                stranger.get(good, it.service(), it.path()).status() == 404));
        treatedBy(rig, bed, another, bed.therapist());
        Patience.until(
                "it does again",
                HEARD_BY_ALL,
                () -> paths(bed).stream()
                        .allMatch(it ->
                                stranger.get(good, it.service(), it.path()).status() == 200));
    }

    private static void treatedBy(Rig rig, Bed bed, String until, String from) {
        var patch = Json.object().put("therapistId", from);
        var answer = rig.api().amend(until, "assignment", "/clients/" + bed.client(), patch);
        Broken.unless(answer.ok(), "was answered " + answer);
    }

    private record Door(String service, String path) {}

    private static List<Door> paths(Bed bed) {
        var home = "/clients/" + bed.client();
        return List.of(
                new Door("assignment", home),
                new Door("tracking", home + "/homework?from=2026-01-01&to=2026-02-01"),
                new Door("reminder", home + "/reminders"),
                new Door("analytics", home + "/adherence"));
    }
}
