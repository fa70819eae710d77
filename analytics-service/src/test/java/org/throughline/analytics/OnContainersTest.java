package org.throughline.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Bean;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;
import org.throughline.analytics.adherence.Anna;

/** The servers of production, where there is a Docker engine; the database at {@code MONGODB_URI} where one is named. */
@Testcontainers(disabledWithoutDocker = true)
class OnContainersTest {

    @Container
    static final KafkaContainer KAFKA = new KafkaContainer("apache/kafka:4.2.1");

    /** Without an annotation of its own, so that no other test finds it by scanning. */
    static class Servers {

        @Bean
        @ServiceConnection
        KafkaContainer broker() {
            return KAFKA;
        }

        @Bean
        @ServiceConnection
        @ConditionalOnProperty(name = "MONGODB_URI", havingValue = "none", matchIfMissing = true)
        MongoDBContainer database() {
            return new MongoDBContainer("mongo:8.0");
        }
    }

    @Test
    void events_become_figures() {
        var anna = new Anna("c-contained", "a-contained");
        var named = Optional.ofNullable(System.getenv("MONGODB_URI")).orElse("mongodb://in-a-container");
        try (var around = new Surroundings(KAFKA.getBootstrapServers(), named, Servers.class)) {
            around.tell(anna.enrolled(), anna.started(2), anna.assigned(1), anna.assigned(2));
            around.tell(anna.completed(1), anna.missed(2));

            await().ignoreExceptions().untilAsserted(() -> {
                var figures = around.get("/api/v1/clients/c-contained/adherence", "c-contained", "linden", "CLIENT");
                assertThat(figures.at("/completion/numerator").asInt()).isEqualTo(1);
                assertThat(figures.at("/completion/denominator").asInt()).isEqualTo(2);
            });
        }
    }
}
