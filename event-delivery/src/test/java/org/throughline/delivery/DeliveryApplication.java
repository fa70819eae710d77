package org.throughline.delivery;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.messaging.Message;

/** The smallest service: it tells outcomes and hears them itself. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(EventDeliveryConfiguration.class)
class DeliveryApplication {

    final Queue<Heard> heard = new ConcurrentLinkedQueue<>();
    final AtomicInteger refusals = new AtomicInteger();

    @Bean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Bean
    OutboxCollection<Homework> homework(Outboxes outboxes) {
        return outboxes.collection(Homework.SHAPE);
    }

    @Bean
    Consumer<Message<List<byte[]>>> onOutcomes(Inboxes inboxes) {
        return inboxes.inbox(it -> {
            if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new IllegalStateException("not now");
            }
            heard.addAll(it);
        });
    }
}
