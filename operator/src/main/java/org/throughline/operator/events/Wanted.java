package org.throughline.operator.events;

import static org.throughline.operator.kafka.RawRecords.header;

import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Topic;
import org.throughline.operator.Trouble;
import picocli.CommandLine.Option;

/** Which events. */
final class Wanted {

    @Option(names = "--topic", description = "Only this topic, e.g. homework.outcomes.v1.")
    private @Nullable String topic;

    @Option(names = "--type", description = "Only this type, e.g. homework.missed.")
    private @Nullable String type;

    @Option(names = "--client", description = "Only of this client.")
    private @Nullable String client;

    /** @throws Trouble when there is no such topic */
    List<String> topics() {
        var topics = Stream.of(Topic.values())
                .map(Topic::topicName)
                .filter(it -> topic == null || topic.equals(it))
                .toList();
        if (topics.isEmpty()) {
            throw new Trouble("There is no topic %s: leave --topic out to see all.".formatted(topic));
        }
        return topics;
    }

    boolean matches(ConsumerRecord<byte[], byte[]> event) {
        return (type == null || type.equals(name(event))) && (client == null || client.equals(Line.key(event)));
    }

    static String name(ConsumerRecord<byte[], byte[]> event) {
        var name = header(event, "ce_type").replace("org.throughline.", "").replaceFirst("\\.v\\d+$", "");
        return name.isEmpty() ? "-" : name;
    }
}
