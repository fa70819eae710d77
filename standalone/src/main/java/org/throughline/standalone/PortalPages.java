package org.throughline.standalone;

import java.time.Clock;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.throughline.portal.Portal;

/** The portal as one more Spring context inside this JVM; it has no work of its own that could be due. */
record PortalPages(ConfigurableApplicationContext context) implements AutoCloseable {

    static PortalPages start(Ports ports, Clock clock) {
        return new PortalPages(new SpringApplicationBuilder(Portal.class)
                .properties("spring.config.name=portal")
                .initializers(it -> ((GenericApplicationContext) it).registerBean("clock", Clock.class, () -> clock))
                .run(settings(ports).toArray(String[]::new)));
    }

    private static List<String> settings(Ports ports) {
        return List.of(
                "--spring.main.banner-mode=off",
                "--server.address=localhost",
                "--server.port=" + ports.portal(),
                // No TLS here, and some browsers then take neither the prefix nor a secure cookie.
                "--server.servlet.session.cookie.name=throughline",
                "--server.servlet.session.cookie.secure=false",
                "--throughline.login.issuer=" + ports.issuer(),
                "--throughline.services.assignment=" + Ports.url(ports.of(Service.ASSIGNMENT)),
                "--throughline.services.tracking=" + Ports.url(ports.of(Service.TRACKING)),
                "--throughline.services.reminder=" + Ports.url(ports.of(Service.REMINDER)),
                "--throughline.services.analytics=" + Ports.url(ports.of(Service.ANALYTICS)));
    }

    @Override
    public void close() {
        context.close();
    }
}
