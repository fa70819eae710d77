package org.throughline.standalone.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.mail.autoconfigure.MailProperties;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** What the variables and files of a pod come to when Spring has read them. */
class ChartSettingsTest {

    @Test
    void kafkas_clients_speak_tls_and_say_who_they_are() {
        var kafka = in("tracking-service")
                .bind("spring.kafka", KafkaProperties.class)
                .get();

        for (var settings : new Map<?, ?>[] {
            kafka.buildConsumerProperties(), kafka.buildProducerProperties(), kafka.buildAdminProperties()
        }) {
            assertThat(new HashMap<Object, Object>(settings))
                    .containsEntry("security.protocol", "SASL_SSL")
                    .containsEntry("sasl.mechanism", "SCRAM-SHA-512")
                    .containsEntry("sasl.jaas.config", "secret")
                    .containsEntry("ssl.truststore.type", "PEM")
                    .containsEntry("ssl.truststore.location", "/etc/throughline/kafka/ca.crt");
            assertThat(settings.get("bootstrap.servers").toString())
                    .contains("kafka-0.kafka:9093", "kafka-1.kafka:9093");
        }
    }

    @Test
    void mails_leave_encrypted_or_not_at_all() {
        var mail =
                in("reminder-service").bind("spring.mail", MailProperties.class).get();

        assertThat(mail.getHost()).isEqualTo("smtp.example.org");
        assertThat(mail.getPort()).isEqualTo(587);
        assertThat(mail.getPassword()).isEqualTo("secret");
        assertThat(mail.getProperties())
                .containsEntry("mail.smtp.auth", "true")
                .containsEntry("mail.smtp.starttls.required", "true");
    }

    /** Every file says "secret". */
    private static Binder in(String service) {
        var variables = new HashMap<String, Object>();
        var files = new HashMap<String, Object>();
        var pod = Chart.manifest(Chart.EVERYTHING, "Deployment", service).at("spec.template.spec");
        pod.list("containers.env").forEach(it -> variables.put(it.text("name"), it.text("value")));
        pod.list("volumes").stream()
                .flatMap(it -> it.list("secret.items").stream())
                .forEach(it -> files.put(it.text("path"), "secret"));
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace("systemEnvironment", new SystemEnvironmentPropertySource("systemEnvironment", variables));
        environment.getPropertySources().addLast(new MapPropertySource("files", files));
        return Binder.get(environment);
    }
}
