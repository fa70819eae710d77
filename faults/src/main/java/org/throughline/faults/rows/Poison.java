package org.throughline.faults.rows;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.throughline.faults.Broken;
import org.throughline.faults.Facts;
import org.throughline.faults.Row;
import org.throughline.faults.rig.Patience;
import org.throughline.faults.rig.Rig;
import org.throughline.faults.rig.Told;
import org.throughline.faults.ward.Attempt;
import org.throughline.faults.ward.Ward;

/**
 * Records that nobody can read lie between those that everybody needs: they are put aside with where they lay and why, and the others are heard.
 * Shown to break by dead letters that are not sent.
 */
public final class Poison implements Row {

    private static final int CLIENTS = 3;
    private static final String TOPIC = "homework.assignments.v1";
    private static final List<String> GROUPS = List.of("tracking-service", "reminder-service", "analytics-service");
    /** Those of {@link #poison} that must be put aside: of another version there may be good ones some day. */
    private static final int POISONS = 5;

    @Override
    public int number() {
        return 17;
    }

    @Override
    public String name() {
        return "poison: random bytes, unknown version, 1 MB body, deep JSON, null value, null key";
    }

    @Override
    public boolean quick() {
        return true;
    }

    @Override
    public void run(Rig rig, Facts facts) {
        var ward = new Ward(rig, "r17", CLIENTS).movedIn();
        var before = GROUPS.stream()
                .mapToLong(it -> rig.groups().deadLetters(TOPIC, it))
                .sum();
        try (var post = rig.post();
                var tape = rig.tape(TOPIC);
                var letters = rig.tape(TOPIC + ".analytics-service.dlt")) {
            var first = ward.assign(rig.api(), 1, 1);
            first.all().forEach(Attempt::answer);
            Patience.until(
                    "they are told", Duration.ofSeconds(60), () -> tape.told().size() >= 2 * CLIENTS);
            var good = tape.told();
            for (var told : good) {
                poison(told, rig.seed()).values().forEach(post::planted);
            }
            post.arrived();
            var expected = (long) good.size() * POISONS;
            ward.assign(rig.api(), 2, 1).all().forEach(Attempt::answer);
            for (var group : GROUPS) {
                rig.groups().awaitHeard(group);
            }
            Patience.until(
                    "all poison is put aside",
                    Duration.ofSeconds(60),
                    () -> letters.told().size() >= expected);
            var reasons = letters.told().stream()
                    .collect(Collectors.groupingBy(it -> it.header("reason"), Collectors.counting()));
            facts.note("poisoned", expected).note("reasons", reasons);
            Broken.unless(letters.told().size() == expected, "put aside: " + reasons + ", expected " + expected);
            letters.told()
                    .forEach(it -> Broken.unless(
                            it.header("original-topic").equals(TOPIC)
                                    && !it.header("original-offset").isEmpty(),
                            "without where it lay"));
            var all = GROUPS.stream()
                    .mapToLong(it -> rig.groups().deadLetters(TOPIC, it))
                    .sum();
            Broken.unless(all - before == expected * GROUPS.size(), "not each group has put all aside");
        }
        ward.check(facts);
    }

    private static Map<String, ProducerRecord<byte[], byte[]>> poison(Told told, long seed) {
        var random = new byte[300];
        new Random(seed).nextBytes(random);
        var deep = ("[".repeat(20_000) + "]".repeat(20_000)).getBytes(StandardCharsets.UTF_8);
        var key = told.record().key();
        var other = like(told, key, told.record().value());
        other.headers()
                .remove("ce_type")
                .add("ce_type", (told.header("ce_type") + "99").getBytes(StandardCharsets.UTF_8));
        return Map.of(
                "random bytes", new ProducerRecord<>(TOPIC, told.record().partition(), key, random),
                "another version", other,
                "large", like(told, key, new byte[1_000_000]),
                "deep", like(told, key, deep),
                "no value", like(told, key, null),
                "no key", like(told, null, told.record().value()));
    }

    /** In the envelope of a good one. */
    private static ProducerRecord<byte[], byte[]> like(Told told, byte @Nullable [] key, byte @Nullable [] value) {
        return new ProducerRecord<>(
                TOPIC, told.record().partition(), key, value, told.record().headers());
    }
}
