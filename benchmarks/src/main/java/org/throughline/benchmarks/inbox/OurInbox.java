package org.throughline.benchmarks.inbox;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.cloud.stream.binding.BindingsLifecycleController.State;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.messaging.Message;
import org.throughline.benchmarks.lab.Settings;
import org.throughline.benchmarks.lab.Work;
import org.throughline.benchmarks.service.Service;
import org.throughline.delivery.EventDeliveryConfiguration;
import org.throughline.delivery.Inboxes;

/** Bound by Spring Cloud Stream as the services are, and read by the inbox. */
public final class OurInbox implements Work {

    private static final String BINDING = "onOutcomes-in-0";

    private final String kafka;
    private final String topic;
    private final Service service;
    private final BindingsLifecycleController bindings;
    private final Ear ear;
    private long expected;

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(EventDeliveryConfiguration.class)
    static class Wiring {

        @Bean
        Clock clock() {
            return Clock.tickMillis(ZoneOffset.UTC);
        }

        @Bean
        Ear ear() {
            return new Ear();
        }

        @Bean
        Consumer<Message<List<byte[]>>> onOutcomes(Inboxes inboxes, Ear ear) {
            return inboxes.inbox(it -> ear.hear(it.size()));
        }
    }

    public OurInbox(Settings settings) {
        kafka = settings.get("kafka");
        topic = settings.get("topic");
        service = Service.start(
                settings,
                Wiring.class,
                List.of(
                        "spring.cloud.function.definition=onOutcomes",
                        "spring.cloud.stream.bindings." + BINDING + ".destination=" + topic));
        bindings = service.part(BindingsLifecycleController.class);
        ear = service.part(Ear.class);
    }

    /** Heard first and in the same way, so that the partitions are there before the clock starts. */
    @Override
    public void prepare(int events) {
        hear(1);
        bindings.changeState(BINDING, State.PAUSED);
        // A poll that was under way may still bring one; what is told now waits.
        Filling.fill(kafka, topic, events);
        expected += events;
    }

    private void hear(int events) {
        Filling.fill(kafka, topic, events);
        expected += events;
        ear.await(expected);
    }

    @Override
    public Done run() {
        var before = ear.heard();
        var began = System.nanoTime();
        bindings.changeState(BINDING, State.RESUMED);
        ear.await(expected);
        var seconds = (System.nanoTime() - began) / 1e9;
        return new Done(expected - before, seconds, Map.of("tooMany", (double) (ear.heard() - expected)));
    }

    @Override
    public void close() {
        service.close();
    }
}
