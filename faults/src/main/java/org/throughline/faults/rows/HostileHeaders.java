package org.throughline.faults.rows;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.throughline.faults.Broken;
import org.throughline.faults.Facts;
import org.throughline.faults.Row;
import org.throughline.faults.rig.Patience;
import org.throughline.faults.rig.Rig;
import org.throughline.faults.ward.Ward;

/**
 * Good records come with headers that try to be clever: they are good records.
 * Shown to break by a reading that puts aside what has a header it does not know.
 */
public final class HostileHeaders implements Row {

    private static final int CLIENTS = 3;
    private static final int ROUNDS = 50;
    private static final int MOST_KILOBYTES = 96 * 1024;
    private static final String TOPIC = "homework.assignments.v1";
    private static final Map<String, String> HOSTILE = Map.of(
            "spring_json_header_types", "{\"x\":\"java.lang.ProcessBuilder\"}",
            "__TypeId__", "javax.script.ScriptEngineManager",
            "contentType", "application/x-java-serialized-object",
            "spring.cloud.function.definition", "T(java.lang.Runtime).getRuntime()",
            "traceparent", "00-" + "f".repeat(4_000),
            "x-large", "x".repeat(100_000));

    @Override
    public int number() {
        return 18;
    }

    @Override
    public String name() {
        return "hostile headers";
    }

    @Override
    public boolean quick() {
        return true;
    }

    @Override
    public void run(Rig rig, Facts facts) {
        var ward = new Ward(rig, "r18", CLIENTS).movedIn();
        try (var post = rig.post();
                var tape = rig.tape(TOPIC)) {
            ward.assignDaily(1);
            Patience.until(
                    "they are told", Duration.ofSeconds(60), () -> tape.told().size() >= 2 * CLIENTS);
            var letters = letters(rig);
            var memory = rig.part("analytics").residentKilobytes();
            for (var round = 0; round < ROUNDS; round++) {
                tape.told().stream().limit(2L * CLIENTS).forEach(it -> post.again(it, HOSTILE));
            }
            post.arrived();
            List.of("tracking-service", "reminder-service", "analytics-service").forEach(rig.groups()::awaitHeard);
            var grown = rig.part("analytics").residentKilobytes() - memory;
            facts.note("records", ROUNDS * 2 * CLIENTS).note("analyticsGrewByKilobytes", grown);
            Broken.unless(letters(rig) == letters, "good records were put aside");
            Broken.unless(grown < MOST_KILOBYTES, "it grew by " + grown + " kB");
        }
        ward.check(facts);
    }

    private static long letters(Rig rig) {
        return Stream.of("tracking-service", "reminder-service", "analytics-service")
                .mapToLong(it -> rig.groups().deadLetters(TOPIC, it))
                .sum();
    }
}
