package org.throughline.analytics.kafka;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import org.throughline.analytics.adherence.FoldEvents;
import org.throughline.delivery.Inboxes;
import org.throughline.events.ReminderEvent.ReminderFailed;

/** What is heard: plans, outcomes, and reminders that failed. */
@Configuration(proxyBeanMethods = false)
class OnEvents {

    @Bean
    Consumer<Message<List<byte[]>>> onAssignments(Inboxes inboxes, FoldEvents events, Freshness freshness) {
        return inboxes.inbox(it -> {
            events.fold(it);
            freshness.applied(it);
        });
    }

    /** Only what could not be delivered touches a figure. */
    @Bean
    Consumer<Message<List<byte[]>>> onReminders(Inboxes inboxes, FoldEvents events) {
        return inboxes.inbox(poll -> {
            var failed = poll.stream()
                    .filter(it -> it.event() instanceof ReminderFailed)
                    .toList();
            if (!failed.isEmpty()) {
                events.fold(failed);
            }
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
