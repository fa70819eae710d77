package org.throughline.benchmarks.service;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.messaging.Message;
import org.throughline.benchmarks.lab.Settings;
import org.throughline.delivery.BackgroundWork;
import org.throughline.delivery.EventDeliveryConfiguration;
import org.throughline.delivery.Inboxes;
import org.throughline.delivery.OutboxCollection;
import org.throughline.delivery.Outboxes;
import org.throughline.events.Topic;
import org.throughline.timers.DueTimers;
import org.throughline.timers.DueTimersConfiguration;
import org.throughline.timers.TimerSettings;

/** A service with one collection, whose events leave and whose deadlines fire as those of tracking-service do. */
public final class Service implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(5);

    private final ConfigurableApplicationContext context;

    private Service(ConfigurableApplicationContext context) {
        this.context = context;
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({EventDeliveryConfiguration.class, DueTimersConfiguration.class})
    static class Wiring {

        @Bean
        Clock clock() {
            return Clock.tickMillis(ZoneOffset.UTC);
        }

        @Bean
        OutboxCollection<Slot> slots(Outboxes outboxes, DueTimers timers) {
            var slots = outboxes.collection(Slot.SHAPE);
            timers.watch(slots, Slot::miss, TimerSettings.named("deadlines"));
            return slots;
        }
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @Import(Wiring.class)
    static class Hearing {

        @Bean
        Consumer<Message<List<byte[]>>> onAssignments(Inboxes inboxes) {
            return inboxes.inbox(it -> {});
        }
    }

    /** Until it is ready. */
    public static Service start(Settings settings) {
        return start(settings, Wiring.class, List.of());
    }

    /** One of several processes, which share the shards as the partitions of what they hear. */
    public static Service startOneOfSeveral(Settings settings) {
        return start(
                settings,
                Hearing.class,
                List.of(
                        "spring.cloud.function.definition=onAssignments",
                        "spring.cloud.stream.bindings.onAssignments-in-0.destination="
                                + Topic.ASSIGNMENTS.topicName()));
    }

    public static Service start(Settings settings, Class<?> wiring, List<String> more) {
        var properties = new ArrayList<>(List.of(
                "spring.application.name=tracking-service",
                "spring.config.import=classpath:event-delivery.yml",
                "spring.main.banner-mode=off",
                // On a busy machine a connection may take its time; nobody waits for an answer here.
                "throughline.database.patience.of-requests=20s",
                "spring.mongodb.uri=" + settings.get("mongodb"),
                "spring.mongodb.database=" + settings.get("database"),
                Peers.NO_NAMASTACK,
                Peers.leftOut(Peers.RELATIONAL, Peers.MODULITH)));
        properties.addAll(more);
        var service = new Service(new SpringApplicationBuilder(wiring)
                .web(WebApplicationType.NONE)
                .properties(properties.toArray(String[]::new))
                .run("--spring.kafka.bootstrap-servers=" + settings.get("kafka")));
        service.await(service::isReady);
        return service;
    }

    @SuppressWarnings("unchecked")
    public OutboxCollection<Slot> slots() {
        return context.getBean("slots", OutboxCollection.class);
    }

    public Clock clock() {
        return context.getBean(Clock.class);
    }

    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** Until nothing is due, and all that was told is acknowledged and out of its document. */
    public void awaitIdle() {
        var works = context.getBeanProvider(BackgroundWork.class).stream().toList();
        await(() -> works.stream().allMatch(BackgroundWork::idle));
    }

    private boolean isReady() {
        var health = context.getBean("deliveryHealthIndicator", HealthIndicator.class)
                .health();
        return health != null && Status.UP.equals(health.getStatus());
    }

    private void await(java.util.function.BooleanSupplier done) {
        while (!done.getAsBoolean()) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
