package org.throughline.access;

import java.time.Clock;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;
import org.springframework.data.mongodb.core.MongoOperations;

/** What a service imports to know its callers. Needs an issuer-uri, a {@code Clock} and a {@link CareTeam}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessSettings.class)
@Import({Doors.class, LinkDoors.class, AuditReading.class, ClinicsController.class, TellNotForYou.class})
@PropertySource("classpath:clinic-access.properties")
public class ClinicAccessConfiguration {

    @Bean
    Gate gate(CareTeam careTeam, Audit audit) {
        return new TokenGate(new CurrentOperation(), careTeam, audit);
    }

    @Bean
    Audit audit(MongoOperations mongo, Clock clock, AccessSettings settings) {
        return new Audit(mongo, clock, settings.auditKept());
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> auditIndexes(Audit audit) {
        return ready -> audit.declareIndexes();
    }

    @Bean
    Clinics clinicStandings(MongoOperations mongo) {
        return new Clinics(mongo, System::nanoTime);
    }

    @Bean
    Holdings clinicHoldings(MongoOperations mongo) {
        return new Holdings(mongo);
    }

    @Bean
    CallerToken callerToken() {
        return new CurrentOperation();
    }
}
