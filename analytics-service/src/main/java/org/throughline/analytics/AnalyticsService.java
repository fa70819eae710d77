package org.throughline.analytics;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.throughline.access.CareTeam;
import org.throughline.access.ClinicAccessConfiguration;
import org.throughline.analytics.adherence.Clients;
import org.throughline.analytics.adherence.FoldEvents;
import org.throughline.analytics.adherence.Tellings;
import org.throughline.analytics.rebuild.FactLog;
import org.throughline.analytics.rebuild.NextFacts;
import org.throughline.analytics.rebuild.RebuildAnalytics;
import org.throughline.delivery.EventDeliveryConfiguration;
import org.throughline.events.ClinicStandings;
import org.throughline.http.HttpConventionsConfiguration;
import org.throughline.timers.DueTimersConfiguration;

/** What it means: adherence, streaks, briefs, caseloads. */
@SpringBootApplication
@Import({
    EventDeliveryConfiguration.class,
    DueTimersConfiguration.class,
    ClinicAccessConfiguration.class,
    HttpConventionsConfiguration.class
})
public class AnalyticsService {

    public static void main(String[] args) {
        System.setProperty("spring.config.name", "analytics-service");
        SpringApplication.run(AnalyticsService.class, args);
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Bean
    CareTeam careTeam(Clients clients, Clock clock) {
        return (therapist, client) -> clients.find(client)
                .filter(it -> it.treatedBy(therapist, clock.instant()))
                .isPresent();
    }

    @Bean
    FoldEvents foldEvents(Clients clients, Tellings tellings, Clock clock) {
        return new FoldEvents(clients, tellings, clock);
    }

    @Bean
    RebuildAnalytics rebuildAnalytics(FactLog log, NextFacts.Maker facts, Clients clients, ClinicStandings clinics) {
        return new RebuildAnalytics(log, facts, clients, clinics);
    }
}
