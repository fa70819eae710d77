package org.throughline.standalone.identity;

import static org.springframework.security.config.Customizer.withDefaults;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** How people prove who they are, which is not much of a proof. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class Logins {

    @Bean
    People people() {
        return new People();
    }

    @Bean
    RegisteredClientRepository clients(People people, @Value("${throughline.identity.portal}") String portal) {
        return new PeopleAsClients(people, portal);
    }

    @Bean
    OAuth2AuthorizationService authorizations() {
        return new ForgetfulAuthorizations();
    }

    @Bean
    PasswordEncoder password() {
        return new OpenPassword();
    }

    @Bean
    UserDetailsService users(People people) {
        return name -> people.find(name)
                .map(it -> User.withUsername(it.id())
                        .password(People.PASSWORD)
                        .roles(it.roleNames().toArray(String[]::new))
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException("nobody of that name"));
    }

    @Bean
    @Order(1)
    SecurityFilterChain openIdProvider(HttpSecurity http, People people, UserDetailsService users) {
        var browser = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        return http.oauth2AuthorizationServer(it -> {
                    http.securityMatcher(it.getEndpointsMatcher());
                    it.oidc(withDefaults());
                })
                .authorizeHttpRequests(it -> it.anyRequest().authenticated())
                .exceptionHandling(it ->
                        it.defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint("/login"), browser))
                .oauth2ResourceServer(it -> it.jwt(withDefaults()))
                .addFilterAfter(new KnownByName(people, passwords(users)), SecurityContextHolderFilter.class)
                .build();
    }

    private static AuthenticationManager passwords(UserDetailsService users) {
        var passwords = new DaoAuthenticationProvider(users);
        passwords.setPasswordEncoder(new OpenPassword());
        return new ProviderManager(passwords);
    }

    @Bean
    @Order(2)
    SecurityFilterChain loginPage(HttpSecurity http) {
        return http.authorizeHttpRequests(it -> it.requestMatchers("/login", "/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(it -> it.loginPage("/login"))
                .build();
    }
}
