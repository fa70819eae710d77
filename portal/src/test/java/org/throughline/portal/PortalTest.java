package org.throughline.portal;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.throughline.portal.login.Role;
import org.throughline.portal.login.Visitor;
import org.throughline.portal.services.CallerToken;

/** The portal with fake services behind it and somebody logged in; extended by tests of pages. */
@SpringBootTest(classes = Portal.class, properties = "spring.config.name=portal")
@Import(PortalTest.Stand.class)
public abstract class PortalTest {

    /** A Friday. */
    protected static final Instant NOW = Instant.parse("2026-03-27T08:00:00Z");

    protected static final FakeServices services = new FakeServices();

    protected MockMvc browser;

    @Autowired
    private WebApplicationContext context;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        for (var name : new String[] {"assignment", "tracking", "reminder", "analytics"}) {
            registry.add("throughline.services." + name, services::url);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Stand {

        @Bean
        @Primary
        CallerToken knownToken() {
            return () -> "token-of-the-visitor";
        }

        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }
    }

    @BeforeEach
    void open() {
        services.forget();
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    protected static RequestPostProcessor as(String person, Role... roles) {
        return as(person, Map.of("sub", person), roles);
    }

    /** @param claims of the ID token */
    protected static RequestPostProcessor as(String person, Map<String, Object> claims, Role... roles) {
        var token = OidcIdToken.withTokenValue("id-token")
                .claims(it -> it.putAll(claims))
                .build();
        var visitor = new Visitor(person, "linden", Set.of(roles), person, token);
        return authentication(new OAuth2AuthenticationToken(visitor, visitor.getAuthorities(), "portal"));
    }
}
