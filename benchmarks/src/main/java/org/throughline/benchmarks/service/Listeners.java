package org.throughline.benchmarks.service;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** Those who hear topics, and how far they have come. */
public final class Listeners implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration LOOK = Duration.ofMillis(200);

    private final Admin admin;

    public Listeners(String kafka) {
        admin = Admin.create(Map.of("bootstrap.servers", kafka));
    }

    /** Until {@code group} has heard, and said so, all that was told on {@code topics}. */
    public void await(String group, List<String> topics) throws Exception {
        var deadline = System.nanoTime() + LONGEST.toNanos();
        while (isBehind(group, topics)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(group + " is behind after " + LONGEST);
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private boolean isBehind(String group, List<String> topics) throws Exception {
        var ends = new HashMap<TopicPartition, OffsetSpec>();
        for (var topic : admin.describeTopics(topics)
                .allTopicNames()
                .get(20, TimeUnit.SECONDS)
                .values()) {
            topic.partitions()
                    .forEach(it -> ends.put(new TopicPartition(topic.name(), it.partition()), OffsetSpec.latest()));
        }
        var committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get(20, TimeUnit.SECONDS);
        return admin.listOffsets(ends).all().get(20, TimeUnit.SECONDS).entrySet().stream()
                .filter(it -> it.getValue().offset() > 0)
                .anyMatch(it -> {
                    var heard = committed.get(it.getKey());
                    return heard == null || heard.offset() < it.getValue().offset();
                });
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }
}
