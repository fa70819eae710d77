package org.throughline.standalone.identity;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/**
 * The OpenID provider of the local platform. A token: {@code curl -u c-anna:demo -d grant_type=client_credentials
 * http://localhost:8085/oauth2/token}; a log-in: client {@code portal}, authorization code with PKCE.
 */
public final class DemoIdentityProvider implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private DemoIdentityProvider(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Ready when it returns. The issuer is {@code http://localhost:port}.
     *
     * @param directory where the signing key is kept
     * @param portal where people come back to when they have logged in
     */
    public static DemoIdentityProvider start(int port, Path directory, String portal) {
        return new DemoIdentityProvider(new SpringApplicationBuilder(Provider.class)
                .main(DemoIdentityProvider.class)
                .web(WebApplicationType.SERVLET)
                .properties("spring.config.name=identity")
                .run(
                        "--spring.application.name=identity",
                        "--spring.main.banner-mode=off",
                        "--server.address=localhost",
                        "--server.port=" + port,
                        "--server.servlet.session.cookie.name=IDENTITY",
                        "--throughline.identity.directory=" + directory,
                        "--throughline.identity.issuer=http://localhost:" + port,
                        "--throughline.identity.portal=" + portal));
    }

    /** Those who may be chosen by a click, in the order in which they are shown. */
    public static List<Person> people() {
        return List.copyOf(new People().seeded());
    }

    @Override
    public void close() {
        context.close();
    }

    /** Only what it needs: the class path of the local platform is long. */
    @SpringBootConfiguration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        PropertyPlaceholderAutoConfiguration.class,
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        SecurityFilterAutoConfiguration.class
    })
    @Import({Logins.class, Tokens.class, LoginPage.class})
    static class Provider {}
}
