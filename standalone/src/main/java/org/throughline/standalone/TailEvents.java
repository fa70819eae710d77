package org.throughline.standalone;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Topic;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./throughline events tail}: a line for each event as it comes. */
@Command(name = "events", description = "Prints events as they come.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class TailEvents implements Callable<Integer> {

    @Parameters(index = "0", defaultValue = "tail", description = "tail")
    private String action;

    @Option(names = "--topic", description = "Only this topic, e.g. homework.outcomes.v1.")
    private @Nullable String topic;

    @Option(names = "--type", description = "Only this type, e.g. homework.missed.")
    private @Nullable String type;

    @Option(names = "--brokers", defaultValue = "localhost:8087", description = "Where Kafka listens.")
    private String brokers;

    @Option(names = "--from-beginning", description = "All that is kept, then what comes.")
    private boolean fromBeginning;

    @Override
    public Integer call() {
        if (!action.equals("tail")) {
            throw new CannotStart("events knows one action: tail.");
        }
        Logs.quiet();
        var settings = Map.<String, Object>of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                brokers,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = Arrays.stream(Topic.values())
                    .map(Topic::topicName)
                    .filter(it -> topic == null || topic.equals(it))
                    .flatMap(it -> consumer.partitionsFor(it).stream())
                    .map(it -> new org.apache.kafka.common.TopicPartition(it.topic(), it.partition()))
                    .toList();
            if (partitions.isEmpty()) {
                throw new CannotStart("There is no topic %s: leave --topic out to see all.".formatted(topic));
            }
            consumer.assign(partitions);
            if (fromBeginning) {
                consumer.seekToBeginning(partitions);
            } else {
                consumer.seekToEnd(partitions);
            }
            while (!Thread.currentThread().isInterrupted()) {
                consumer.poll(Duration.ofSeconds(1)).forEach(this::print);
            }
        }
        return 0;
    }

    private void print(ConsumerRecord<String, String> event) {
        var name = header(event, "ce_type").replace("org.throughline.", "").replaceFirst("\\.v\\d+$", "");
        if (type == null || type.equals(name)) {
            System.out.printf(
                    "%s  %-22s %-14s #%s  %s%n",
                    header(event, "ce_time"), name, event.key(), header(event, "ce_sequence"), event.value());
        }
    }

    private static String header(ConsumerRecord<?, ?> event, String name) {
        var header = event.headers().lastHeader(name);
        return header == null ? "-" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
