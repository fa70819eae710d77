package org.throughline.analytics.kafka;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import org.throughline.analytics.adherence.FoldEvents;
import org.throughline.delivery.Inboxes;

/** What is heard: plans and outcomes. */
@Configuration(proxyBeanMethods = false)
class OnEvents {

    @Bean
    Consumer<Message<List<byte[]>>> onAssignments(Inboxes inboxes, FoldEvents events, Freshness freshness) {
        return inboxes.inbox(it -> {
            events.fold(it);
            freshness.applied(it);
        });
    }

    @Bean
    Consumer<Message<List<byte[]>>> onOutcomes(Inboxes inboxes, FoldEvents events, Freshness freshness) {
        return inboxes.inbox(it -> {
            events.fold(it);
            freshness.applied(it);
        });
    }
}
