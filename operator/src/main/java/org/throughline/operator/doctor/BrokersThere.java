package org.throughline.operator.doctor;

import java.util.stream.Stream;
import org.throughline.operator.kafka.Brokers;

/** Somebody answers, and somebody leads. */
record BrokersThere(Brokers kafka) implements Check {

    @Override
    public Stream<Finding> look() {
        var cluster = kafka.admin().describeCluster();
        var nodes = Brokers.ask(cluster.nodes());
        var controller = Brokers.ask(cluster.controller());
        return Stream.of(Finding.well(
                "brokers", "%d, led by number %d".formatted(nodes.size(), controller == null ? -1 : controller.id())));
    }
}
