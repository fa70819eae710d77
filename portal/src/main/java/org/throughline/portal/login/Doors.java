package org.throughline.portal.login;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;
import static org.throughline.portal.login.Role.CLIENT;
import static org.throughline.portal.login.Role.CLINIC_ADMIN;
import static org.throughline.portal.login.Role.OPS;
import static org.throughline.portal.login.Role.SUPERVISOR;
import static org.throughline.portal.login.Role.THERAPIST;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.throughline.portal.kept.KeptOnDevice;

/**
 * Who comes in where: {@code /me} is the client's, {@code /care} the therapists', {@code /clinic} the admins',
 * {@code /ops} that of those who run the platform.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class Doors {

    /** Open to everybody; pages that a signed link opens lie under {@code /link}. */
    private static final String[] OPEN = {
        "/",
        "/welcome",
        "/away",
        "/goodbye",
        "/help",
        "/look",
        "/leave",
        "/error",
        "/link/**",
        "/assets/**",
        "/actuator/health/**",
        "/worker.js",
        "/app.webmanifest"
    };

    private static final RequestMatcher METRICS = pathPattern("/actuator/prometheus");

    /** People come by TLS, which the proxy ends and tells of; who comes without it stands beside the portal. */
    private static final RequestMatcher METRICS_FROM_WITHIN = it -> METRICS.matches(it) && !it.isSecure();

    @Bean
    SecurityFilterChain entrances(
            HttpSecurity http,
            ClientRegistrationRepository registrations,
            ReadVisitor readVisitor,
            IdleTime idleTime,
            HeaderWriter headers) {
        return http.authorizeHttpRequests(it -> it.requestMatchers(OPEN)
                        .permitAll()
                        .requestMatchers(METRICS_FROM_WITHIN)
                        .permitAll()
                        .requestMatchers("/me/**")
                        .hasRole(CLIENT.name())
                        .requestMatchers("/care/**")
                        .hasAnyRole(THERAPIST.name(), SUPERVISOR.name())
                        .requestMatchers("/clinic/adherence")
                        .hasAnyRole(SUPERVISOR.name(), CLINIC_ADMIN.name())
                        .requestMatchers("/clinic/**")
                        .hasRole(CLINIC_ADMIN.name())
                        .requestMatchers("/ops")
                        .hasRole(OPS.name())
                        .requestMatchers(HttpMethod.POST, "/stay")
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .oauth2Login(it -> it.loginPage("/welcome")
                        .failureUrl("/welcome?again")
                        .authorizationEndpoint(ask -> ask.authorizationRequestResolver(new AskProvider(registrations)))
                        .userInfoEndpoint(user -> user.oidcUserService(readVisitor))
                        .successHandler(idleTime))
                .logout(it -> it.logoutSuccessHandler(goodbye(registrations)))
                .exceptionHandling(
                        it -> it.authenticationEntryPoint(new Strangers()).accessDeniedHandler(new Refused()))
                // A link is in the address and never sent along by a browser on its own; its pages need no session.
                .csrf(it -> it.ignoringRequestMatchers("/link/**"))
                .headers(it -> it.addHeaderWriter(headers))
                .build();
    }

    /** Only who logs out is forgotten by the device; a log-in that ends by itself leaves what waits to be handed in. */
    private static LogoutSuccessHandler goodbye(ClientRegistrationRepository registrations) {
        var goodbye = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        goodbye.setPostLogoutRedirectUri("{baseUrl}/goodbye");
        return (request, response, who) -> {
            KeptOnDevice.forget(response);
            goodbye.onLogoutSuccess(request, response, who);
        };
    }
}
