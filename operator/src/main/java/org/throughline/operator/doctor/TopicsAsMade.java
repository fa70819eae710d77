package org.throughline.operator.doctor;

import java.util.stream.Stream;
import org.apache.kafka.clients.admin.TopicDescription;
import org.throughline.events.Topic;
import org.throughline.operator.kafka.Brokers;
import org.throughline.operator.topics.Settings;
import org.throughline.operator.topics.Wanted;

/** All topics are there, with the settings that the services gave them, led and in sync. */
record TopicsAsMade(Brokers kafka) implements Check {

    @Override
    public Stream<Finding> look() {
        var existing = kafka.topics();
        var wanted = Wanted.of(existing);
        var missing = wanted.stream().map(Wanted::name).filter(it -> !existing.contains(it));
        var there = wanted.stream().filter(it -> existing.contains(it.name())).toList();
        var settings = Settings.of(kafka, there);
        var described = kafka.describe(there.stream().map(Wanted::name).toList());
        return Stream.of(
                        missing.map(it -> Finding.broken("topic " + it, "missing", "Make it: topics apply.")),
                        there.stream().map(it -> changed(it, settings)),
                        described.stream().map(TopicsAsMade::partitions),
                        described.stream().map(TopicsAsMade::sync),
                        Stream.of(Finding.well("topics", there.size() + " are there")))
                .flatMap(it -> it)
                .filter(it -> it.verdict() != Finding.Verdict.WELL || it.about().equals("topics"));
    }

    private static Finding changed(Wanted topic, Settings settings) {
        var otherwise = topic.otherwiseIn(settings.of(topic.name()));
        return otherwise.isEmpty()
                ? Finding.well("topic " + topic.name(), "")
                : Finding.broken("topic " + topic.name(), "has " + otherwise, "Put it right: topics apply.");
    }

    private static Finding partitions(TopicDescription topic) {
        var partitions = topic.partitions().size();
        return partitions == Topic.PARTITIONS
                ? Finding.well("topic " + topic.name(), "")
                : Finding.broken(
                        "topic " + topic.name(),
                        partitions + " partitions",
                        "It must have %d: with any other number shards lie elsewhere. Restore the topic from a backup."
                                .formatted(Topic.PARTITIONS));
    }

    private static Finding sync(TopicDescription topic) {
        var leaderless = topic.partitions().stream()
                .filter(it -> it.leader() == null || it.leader().isEmpty())
                .count();
        var behind = topic.partitions().stream()
                .filter(it -> it.isr().size() < it.replicas().size())
                .count();
        if (leaderless > 0) {
            return Finding.broken(
                    "topic " + topic.name(),
                    leaderless + " partitions without a leader",
                    "Bring the brokers back that are away.");
        }
        return behind == 0
                ? Finding.well("topic " + topic.name(), "")
                : Finding.look(
                        "topic " + topic.name(),
                        behind + " partitions with replicas behind",
                        "See whether a broker is away.");
    }
}
