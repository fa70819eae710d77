package org.throughline.assignment;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.access.CareTeam;
import org.throughline.assignment.assignments.RollHorizon;
import org.throughline.assignment.assignments.TemplateLookup;
import org.throughline.assignment.caseload.Clients;
import org.throughline.assignment.caseload.PlansFollow;
import org.throughline.assignment.catalogue.Catalogue;

/** How the parts of this service know each other. */
@Configuration(proxyBeanMethods = false)
class Wiring {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Bean
    CareTeam careTeam(Clients clients) {
        return (therapist, client) -> clients.find(client)
                .filter(it -> it.therapist().equals(therapist))
                .isPresent();
    }

    @Bean
    TemplateLookup templates(Catalogue catalogue) {
        return catalogue::find;
    }

    @Bean
    PlansFollow plansFollow(RollHorizon horizon) {
        return horizon::rollAllOf;
    }
}
