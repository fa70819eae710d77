package org.throughline.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.throughline.events.Topic.ADHERENCE;
import static org.throughline.events.Topic.ASSIGNMENTS;
import static org.throughline.events.Topic.OUTCOMES;
import static org.throughline.events.Topic.REMINDERS;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.throughline.events.Topic;

/** Where each service may make its own topics only. */
class TopicsTest {

    private final AtomicInteger opened = new AtomicInteger();
    private EmbeddedKafkaBroker broker;
    private KafkaAdmin admin;
    private Topics topics;

    @BeforeEach
    void start() {
        WhatOthersMake.topics = Set.of(OUTCOMES.topicName(), REMINDERS.topicName(), ADHERENCE.topicName());
        broker = new EmbeddedKafkaKraftBroker(1, 1)
                .brokerProperties(Map.of("authorizer.class.name", WhatOthersMake.class.getName()));
        broker.afterPropertiesSet();
        admin = new KafkaAdmin(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker.getBrokersAsString()));
        topics = new Topics(
                admin, ASSIGNMENTS.writer(), List.of(OUTCOMES.topicName()), (short) 1, opened::incrementAndGet);
    }

    @AfterEach
    void stop() {
        topics.stop();
        admin.close();
        broker.destroy();
    }

    @Test
    void a_service_makes_its_own_waits_for_what_it_hears_and_does_without_the_rest() throws Exception {
        topics.start();

        var own = Set.of(ASSIGNMENTS.topicName(), Topic.deadLettersOf(OUTCOMES.topicName(), ASSIGNMENTS.writer()));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(existing(admin.get())).isEqualTo(own));
        assertThat(topics.reachable()).isFalse();
        assertThat(opened).hasValue(0);

        WhatOthersMake.topics = Set.of(REMINDERS.topicName(), ADHERENCE.topicName());

        await().atMost(Duration.ofSeconds(60)).until(topics::reachable);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(opened).hasValue(1));
        assertThat(existing(admin.get())).doesNotContain(REMINDERS.topicName(), ADHERENCE.topicName());
    }

    private static Set<String> existing(Admin kafka) throws Exception {
        return kafka.listTopics().names().get();
    }
}
