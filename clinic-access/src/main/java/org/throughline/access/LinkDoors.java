package org.throughline.access;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.throughline.events.ClinicStandings;
import tools.jackson.databind.json.JsonMapper;

/** The few doors that a link in a message opens. It opens no other, and nobody else's token opens these. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LinkSettings.class)
class LinkDoors {

    @Bean
    Links links(LinkSettings settings, Clock clock) {
        return new Links(settings, clock);
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain openedByLink(
            HttpSecurity http, Links links, LinkSettings settings, ClinicStandings standings, JsonMapper json) {
        var refusals = new LinkRefusals(json);
        AuthenticationManager reading = it -> {
            var link = ((BearerTokenAuthenticationToken) it).getToken();
            return links.open(link)
                    .map(what -> new LinkHolder(what, link))
                    .orElseThrow(() -> new InvalidBearerTokenException("no link of ours"));
        };
        http.securityMatcher("/api/v1/link/**")
                .authorizeHttpRequests(doors -> doors.anyRequest().authenticated())
                .addFilterAfter(
                        new Pace(settings.requestsPerSecond(), json, System::nanoTime),
                        BearerTokenAuthenticationFilter.class)
                .addFilterAfter(new OnlyWhoIsServed(standings, json), Pace.class)
                .exceptionHandling(it -> it.authenticationEntryPoint(refusals))
                .oauth2ResourceServer(it -> it.authenticationManagerResolver(_ -> reading)
                        .authenticationEntryPoint(refusals)
                        .withObjectPostProcessor(new ObjectPostProcessor<BearerTokenAuthenticationFilter>() {
                            @Override
                            public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                                filter.setAuthenticationFailureHandler(refusals);
                                return filter;
                            }
                        }));
        return Doors.withoutSession(http).build();
    }
}
