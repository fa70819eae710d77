package org.throughline.reminder.kafka;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import org.throughline.delivery.Inboxes;
import org.throughline.reminder.nudges.HearEvents;

/** Binds the two topics that reminders depend on. */
@Configuration(proxyBeanMethods = false)
class Hearing {

    @Bean
    Consumer<Message<List<byte[]>>> onAssignments(Inboxes inboxes, HearEvents hearing) {
        return inboxes.inbox(hearing::hear);
    }

    @Bean
    Consumer<Message<List<byte[]>>> onOutcomes(Inboxes inboxes, HearEvents hearing) {
        return inboxes.inbox(hearing::hear);
    }
}
