package org.throughline.access;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.throughline.events.ClinicStandings;
import tools.jackson.databind.json.JsonMapper;

/** Every door of a service is shut except those named here. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class Doors {

    private static final String[] OPEN = {"/actuator/health/**", "/actuator/info", "/error"};

    private static final RequestMatcher METRICS = pathPattern("/actuator/prometheus");

    /** Whoever comes through a proxy, which says so, comes from outside. */
    private static final RequestMatcher METRICS_FROM_WITHIN = it -> METRICS.matches(it)
            && !it.isSecure()
            && it.getHeader("Forwarded") == null
            && it.getHeader("X-Forwarded-For") == null;

    @Bean
    JwtDecoder jwtDecoder(
            @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri}") String issuer,
            AccessSettings settings,
            Environment environment) {
        var inProduction = environment.acceptsProfiles(Profiles.of("prod"));
        if (inProduction) {
            DemoIdentitiesInProduction.refuse(issuer);
        }
        var provider = new Issuer(issuer, settings, inProduction);
        return new RememberedTokens(new LazyIssuer(provider::decoder), Clock.systemUTC());
    }

    @Bean
    SecurityFilterChain shutUnlessNamed(
            HttpSecurity http,
            AccessSettings settings,
            ObjectProvider<PublicPaths> publicPaths,
            ClinicStandings standings,
            JsonMapper json) {
        var refusals = new TokenRefusals(json);
        http.authorizeHttpRequests(doors -> {
                    doors.requestMatchers(OPEN).permitAll();
                    doors.requestMatchers(METRICS_FROM_WITHIN).permitAll();
                    doors.requestMatchers("/actuator/**").hasRole(Role.OPS.name());
                    if (settings.openDocs()) {
                        doors.requestMatchers(HttpMethod.GET, "/v3/api-docs/**", "/v3/api-docs.yaml")
                                .permitAll();
                    }
                    publicPaths.stream()
                            .flatMap(it -> it.patterns().stream())
                            .forEach(it -> doors.requestMatchers(it).permitAll());
                    doors.requestMatchers("/api/v1/**").authenticated();
                    doors.anyRequest().denyAll();
                })
                .addFilterAfter(
                        new Pace(settings.requestsPerSecond(), json, System::nanoTime),
                        BearerTokenAuthenticationFilter.class)
                .addFilterAfter(new OnlyWhoIsServed(standings, json), Pace.class)
                .exceptionHandling(it -> it.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .oauth2ResourceServer(it -> it.jwt(jwt -> jwt.jwtAuthenticationConverter(new Claims(settings)))
                        .authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals)
                        .withObjectPostProcessor(new ObjectPostProcessor<BearerTokenAuthenticationFilter>() {
                            @Override
                            public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                                filter.setAuthenticationFailureHandler(refusals);
                                return filter;
                            }
                        }));
        return withoutSession(http).build();
    }

    /** Whoever calls says who they are, each time anew. */
    static HttpSecurity withoutSession(HttpSecurity http) {
        return http.sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(it -> it.contentSecurityPolicy(
                                csp -> csp.policyDirectives("default-src 'none'; frame-ancestors 'none'"))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)));
    }
}
