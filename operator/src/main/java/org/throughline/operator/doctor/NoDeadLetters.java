package org.throughline.operator.doctor;

import java.util.stream.Stream;
import org.throughline.operator.kafka.Brokers;
import org.throughline.operator.kafka.Span;

/** Nothing lies where unreadable records go. */
record NoDeadLetters(Brokers kafka) implements Check {

    @Override
    public Stream<Finding> look() {
        var letters = Span.kept(kafka, kafka.partitions(kafka.deadLetterTopics())).stream()
                .mapToLong(Span::records)
                .sum();
        return Stream.of(
                letters == 0
                        ? Finding.well("dead letters", "none")
                        : Finding.look("dead letters", letters + " are kept", "See why: dlt list."));
    }
}
