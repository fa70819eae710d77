package org.throughline.analytics.timers;

import java.time.Instant;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.analytics.adherence.Clients;
import org.throughline.analytics.adherence.Telling;
import org.throughline.delivery.OutboxCollection;
import org.throughline.events.Decided;
import org.throughline.timers.DueTimers;
import org.throughline.timers.Firing;
import org.throughline.timers.TimerSettings;

/** Work done in time counts when its slot comes to its end, and then it is told. */
@Configuration(proxyBeanMethods = false)
class ComingToCount {

    @Bean
    ApplicationRunner watchAdherence(DueTimers timers, OutboxCollection<Telling> toldAdherence, Clients clients) {
        return _ -> timers.watch(toldAdherence, firing(clients), TimerSettings.named("adherence"));
    }

    private static Firing<Telling> firing(Clients clients) {
        return new Firing<>() {
            @Override
            public Decided<Telling> fire(Telling telling, Instant now) {
                return clients.find(telling.ref())
                        .map(it -> telling.tell(it, now))
                        .orElseGet(() -> Decided.nothing(telling));
            }
        };
    }
}
