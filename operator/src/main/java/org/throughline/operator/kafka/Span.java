package org.throughline.operator.kafka;

import java.util.Collection;
import java.util.List;
import org.apache.kafka.common.TopicPartition;

/** The records of a partition with offsets in {@code [from, to)}. */
public record Span(TopicPartition in, long from, long to) {

    boolean isEmpty() {
        return from >= to;
    }

    /** All that is kept now. */
    public static List<Span> kept(Brokers kafka, Collection<TopicPartition> partitions) {
        var first = kafka.beginnings(partitions);
        return kafka.ends(partitions).entrySet().stream()
                .map(it -> new Span(it.getKey(), first.getOrDefault(it.getKey(), 0L), it.getValue()))
                .toList();
    }

    public long records() {
        return Math.max(0, to - from);
    }
}
