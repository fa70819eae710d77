package org.throughline.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.throughline.reminder.nudges.Homework.ANNA;
import static org.throughline.reminder.nudges.Homework.MONDAY_NOON;
import static org.throughline.reminder.nudges.Homework.assigned;
import static org.throughline.reminder.nudges.Homework.berlin;
import static org.throughline.reminder.nudges.Homework.completed;
import static org.throughline.reminder.nudges.Homework.slotOf;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;
import org.throughline.events.AssignmentEvent.ClientEnrolled;
import org.throughline.events.Channel;
import org.throughline.events.ReminderStep;
import org.throughline.events.Revision;
import org.throughline.events.TherapistId;
import org.throughline.events.ZonePolicy;
import org.throughline.reminder.nudges.ChangePreferences;
import org.throughline.reminder.nudges.Homework;
import org.throughline.reminder.nudges.Reminder;
import org.throughline.reminder.nudges.ReminderState;
import org.throughline.reminder.nudges.Reminders;
import org.throughline.reminder.nudges.SayConsent;
import org.throughline.reminder.nudges.SettableClock;
import org.throughline.reminder.preferences.Intensity;
import org.throughline.reminder.preferences.Language;
import org.throughline.reminder.preferences.Preferences;
import org.throughline.reminder.preferences.Privacy;

/** The servers of production, where there is a Docker engine; the database at {@code MONGODB_URI} where one is named. */
@Testcontainers(disabledWithoutDocker = true)
class OnContainersTest {

    private static final String TUESDAY = "2026-03-24";

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
    void a_mail_is_sent_at_its_time_and_a_record_cancels_the_rest() throws Exception {
        var clock = new SettableClock(MONDAY_NOON);
        var named = Optional.ofNullable(System.getenv("MONGODB_URI")).orElse("mongodb://in-a-container");
        try (var around = new Surroundings(clock, KAFKA.getBootstrapServers(), named);
                var service = around.service(Servers.class)) {
            service.getBean(ChangePreferences.class).change(wishes());
            service.getBean(SayConsent.class).say(ANNA, true);
            around.say(new ClientEnrolled(
                    ANNA.clinic(),
                    ANNA.client(),
                    new TherapistId("t-mara"),
                    Homework.BERLIN,
                    ZonePolicy.FOLLOW,
                    List.of()));
            around.say(assigned(TUESDAY, "10:00"));
            until(service, ReminderStep.AT_PLANNED_TIME, ReminderState.ARMED);

            clock.set(berlin("2026-03-24T10:00"));
            until(service, ReminderStep.AT_PLANNED_TIME, ReminderState.SENT);
            around.say(completed(TUESDAY, berlin("2026-03-24T10:00")));

            until(service, ReminderStep.BEFORE_DUE, ReminderState.CANCELLED);
            assertThat(around.post.getReceivedMessages()).hasSize(1);
        }
    }

    private static Preferences wishes() {
        return new Preferences(
                ANNA,
                "anna@example.org",
                Language.DE,
                Set.of(Channel.EMAIL),
                LocalTime.of(21, 0),
                LocalTime.of(8, 0),
                LocalTime.of(18, 0),
                Privacy.NEUTRAL,
                Intensity.NORMAL,
                3,
                Revision.NEW);
    }

    private static void until(ConfigurableApplicationContext service, ReminderStep step, ReminderState state) {
        var id = Reminder.idOf(slotOf(TUESDAY), step, Channel.EMAIL);
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> {
                            Surroundings.wake(service);
                            return service.getBean(Reminders.class)
                                    .find(ANNA, id)
                                    .map(Reminder::state);
                        },
                        Optional.of(state)::equals);
    }
}
