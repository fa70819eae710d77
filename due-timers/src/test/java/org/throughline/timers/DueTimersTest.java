package org.throughline.timers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.throughline.delivery.EventDeliveryConfiguration;
import org.throughline.delivery.OutboxCollection;
import org.throughline.delivery.Outboxes;
import org.throughline.events.Decided;

/** A whole service with timers on the embedded database, while Kafka is away. */
class DueTimersTest {

    private static final Duration BUDGET = Duration.ofSeconds(2);

    private static MongoServer server;
    private static ConfigurableApplicationContext service;

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({EventDeliveryConfiguration.class, DueTimersConfiguration.class})
    static class Service {

        @Bean
        Clock clock() {
            return Clock.tickMillis(ZoneOffset.UTC);
        }

        @Bean
        OutboxCollection<Deadline> deadlines(Outboxes outboxes, DueTimers timers) {
            var deadlines = outboxes.collection(Deadline.SHAPE);
            timers.watch(deadlines, Deadline::missed, TimerSettings.named("deadlines"));
            return deadlines;
        }
    }

    @BeforeAll
    static void start() {
        server = new MongoServer(new MemoryBackend());
        service = new SpringApplicationBuilder(Service.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.application.name=tracking-service", "spring.config.import=classpath:event-delivery.yml")
                .run(
                        "--spring.kafka.bootstrap-servers=localhost:1",
                        "--spring.mongodb.uri=" + server.bindAndGetConnectionString(),
                        "--spring.mongodb.database=timers");
    }

    @AfterAll
    static void stop() {
        service.close();
        server.shutdownNow();
    }

    @Test
    void many_deadlines_at_one_instant_are_missed_each_once_and_never_early() {
        var deadlines = deadlines();
        var clock = service.getBean(Clock.class);
        var due = clock.instant().plusSeconds(1);
        var ids = IntStream.range(0, 2_000).mapToObj(it -> "o-" + it).toList();
        deadlines.recordAll(
                ids.stream().map(it -> Decided.nothing(Deadline.open(it, due))).toList(), clock.instant());

        await().until(() -> clock.instant().isAfter(due.plus(BUDGET)));
        await().until(service.getBean(RunningTimers.class)::idle);

        assertThat(deadlines.findAll(ids))
                .hasSize(2_000)
                .allSatisfy(it -> assertThat(it.state()).isEqualTo(Deadline.State.MISSED))
                .allSatisfy(it -> assertThat(it.revision().version()).isEqualTo(2))
                .allSatisfy(it -> assertThat(it.revision().sequence()).isEqualTo(1));
    }

    @SuppressWarnings("unchecked")
    private static OutboxCollection<Deadline> deadlines() {
        return service.getBean("deadlines", OutboxCollection.class);
    }
}
