package org.throughline.benchmarks.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import org.throughline.benchmarks.lab.Broker;
import org.throughline.benchmarks.lab.Settings;
import org.throughline.benchmarks.lab.Work;
import org.throughline.benchmarks.service.Fact;
import org.throughline.benchmarks.service.Hands;
import org.throughline.benchmarks.service.Peers;

/** The same bytes through Spring Cloud Stream's StreamBridge, without having been written anywhere before. */
public final class Bridge implements Work {

    private static final String BINDING = "facts";

    private final ConfigurableApplicationContext context;
    private final StreamBridge bridge;
    private final Admin admin;
    private final Map<TopicPartition, OffsetSpec> ends;
    private List<Message<byte[]>> messages = List.of();

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Wiring {}

    public Bridge(Settings settings) {
        var topic = settings.get("topic");
        context = new SpringApplicationBuilder(Wiring.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.main.banner-mode=off",
                        Peers.NO_NAMASTACK,
                        Peers.leftOut(Peers.RELATIONAL, Peers.DOCUMENTS, Peers.MODULITH),
                        "spring.cloud.stream.output-bindings=" + BINDING,
                        "spring.cloud.stream.bindings." + BINDING + ".destination=" + topic,
                        "spring.cloud.stream.bindings." + BINDING + ".producer.use-native-encoding=true",
                        "spring.cloud.stream.kafka.binder.auto-create-topics=false",
                        "spring.cloud.stream.kafka.binder.required-acks=all",
                        "spring.cloud.stream.kafka.binder.producer-properties.enable.idempotence=true",
                        "spring.cloud.stream.kafka.binder.producer-properties.linger.ms=1",
                        "spring.cloud.stream.kafka.binder.producer-properties.batch.size=65536",
                        "spring.cloud.stream.kafka.binder.producer-properties.buffer.memory=67108864")
                .run("--spring.cloud.stream.kafka.binder.brokers=" + settings.get("kafka"));
        bridge = context.getBean(StreamBridge.class);
        admin = Admin.create(Map.of("bootstrap.servers", settings.get("kafka")));
        ends = new java.util.HashMap<>();
        for (int partition = 0; partition < Broker.PARTITIONS; partition++) {
            ends.put(new TopicPartition(topic, partition), OffsetSpec.latest());
        }
    }

    @Override
    public void prepare(int events) {
        messages = Facts.make(events).stream().map(Bridge::message).toList();
    }

    private static Message<byte[]> message(Fact fact) {
        return MessageBuilder.withPayload(fact.body().getBytes(UTF_8))
                .setHeader(KafkaHeaders.KEY, fact.key().getBytes(UTF_8))
                .copyHeaders(fact.headers())
                .build();
    }

    /** One sender, because several get in each other's way at its lock; done when the broker has all. */
    @Override
    public Done run() throws Exception {
        var before = told();
        var began = System.nanoTime();
        Hands.each(1, messages.size(), it -> bridge.send(BINDING, messages.get(it)));
        while (told() - before < messages.size()) {
            LockSupport.parkNanos(5_000_000);
        }
        return Done.since(began, messages.size());
    }

    private long told() throws Exception {
        return admin.listOffsets(ends).all().get().values().stream()
                .mapToLong(it -> it.offset())
                .sum();
    }

    @Override
    public void close() {
        context.close();
        admin.close();
    }
}
