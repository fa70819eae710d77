package org.throughline.operator.topics;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.TopicConfig;
import org.throughline.events.Topic;

/** What a topic of the platform is to be like, as the services make it. */
public record Wanted(String name, Map<String, String> settings) {

    private static final String DEAD_LETTERS = ".dlt";
    private static final String FOR_EVER = "-1";

    /** @param existing of which those for dead letters are the platform's too */
    public static List<Wanted> of(Collection<String> existing) {
        var events = Stream.of(Topic.values())
                .map(it -> new Wanted(
                        it.topicName(), kept(it.retention().map(Wanted::millis).orElse(FOR_EVER))));
        var deadLetters = existing.stream()
                .filter(it -> it.endsWith(DEAD_LETTERS))
                .map(it -> new Wanted(it, kept(millis(Topic.DEAD_LETTERS_KEPT))));
        return Stream.concat(events, deadLetters).toList();
    }

    /** What is otherwise, by name of the setting. */
    public Map<String, String> otherwiseIn(Config actual) {
        var otherwise = new TreeMap<String, String>();
        settings.forEach((name, value) -> {
            var entry = actual.get(name);
            var found = entry == null ? "" : String.valueOf(entry.value());
            if (!found.equals(value)) {
                otherwise.put(name, found);
            }
        });
        return otherwise;
    }

    private static Map<String, String> kept(String millis) {
        return Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                TopicConfig.CLEANUP_POLICY_DELETE,
                TopicConfig.RETENTION_MS_CONFIG,
                millis);
    }

    private static String millis(Duration time) {
        return Long.toString(time.toMillis());
    }
}
