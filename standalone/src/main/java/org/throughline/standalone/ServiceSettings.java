package org.throughline.standalone;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a service is told where it differs from its own configuration file. */
final class ServiceSettings {

    private ServiceSettings() {}

    /** @param scratch a folder for what its server writes while it runs, which one that is killed leaves behind */
    static Map<String, String> of(Service service, Ports ports, LinkKey linkKey, Path scratch) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("server.port", Integer.toString(ports.of(service)));
        settings.put("server.address", "localhost");
        settings.put("server.tomcat.basedir", scratch.toString());
        settings.put("spring.mongodb.uri", "mongodb://localhost:%d/%s".formatted(ports.mongo(), service.shortName()));
        settings.put("spring.mongodb.database", service.shortName());
        settings.put("spring.kafka.bootstrap-servers", ports.brokers());
        settings.put("spring.security.oauth2.resourceserver.jwt.issuer-uri", ports.issuer());
        settings.put("spring.main.banner-mode", "off");
        settings.put("throughline.assignment-service.url", Ports.url(ports.of(Service.ASSIGNMENT)));
        settings.put("throughline.portal-url", Ports.url(ports.portal()));
        settings.put("throughline.links.keys.local", linkKey.text());
        settings.put("spring.mail.host", "localhost");
        settings.put("spring.mail.port", Integer.toString(ports.smtp()));
        settings.put("throughline.access.open-docs", "true");
        return settings;
    }
}
