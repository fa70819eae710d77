package org.throughline.tracking.kafka;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import org.throughline.delivery.Inboxes;
import org.throughline.tracking.homework.OpenFromAssignment;

/** What this service listens to. */
@Configuration(proxyBeanMethods = false)
class KafkaConfiguration {

    @Bean
    Consumer<Message<List<byte[]>>> onAssignments(Inboxes inboxes, OpenFromAssignment open) {
        return inboxes.inbox(open::hear);
    }
}
