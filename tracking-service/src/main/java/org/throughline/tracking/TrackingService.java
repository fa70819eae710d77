package org.throughline.tracking;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.throughline.access.ClinicAccessConfiguration;
import org.throughline.delivery.EventDeliveryConfiguration;
import org.throughline.http.HttpConventionsConfiguration;
import org.throughline.timers.DueTimersConfiguration;

/** What happened to the homework: records, deadlines, barriers, measures. */
@SpringBootApplication(proxyBeanMethods = false)
@Import({
    EventDeliveryConfiguration.class,
    DueTimersConfiguration.class,
    ClinicAccessConfiguration.class,
    HttpConventionsConfiguration.class
})
public class TrackingService {

    public static void main(String... args) {
        new SpringApplicationBuilder(TrackingService.class)
                .properties("spring.config.name=tracking-service")
                .run(args);
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }
}
