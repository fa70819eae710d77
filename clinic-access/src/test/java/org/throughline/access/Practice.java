package org.throughline.access;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.events.ClientId;
import org.throughline.http.HttpConventionsConfiguration;

/** A service in which {@code t-mara} treats {@code c-anna} of linden. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({Practice.Operations.class, ClinicAccessConfiguration.class, HttpConventionsConfiguration.class})
class Practice {

    @Bean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Bean
    CareTeam careTeam() {
        return (therapist, client) ->
                therapist.value().equals("t-mara") && client.documentPrefix().equals("linden/c-anna/");
    }

    @Bean
    PublicPaths tokenised() {
        return PublicPaths.of("/unsubscribe/**");
    }

    @RestController
    static class Operations {

        private final Gate gate;
        private final CallerToken token;

        Operations(Gate gate, CallerToken token) {
            this.gate = gate;
            this.token = token;
        }

        @GetMapping("/api/v1/clients/{client}/homework")
        String read(@PathVariable ClientId client) {
            return gate.read(client).documentPrefix();
        }

        @PostMapping("/api/v1/clients/{client}/excuse")
        String treat(@PathVariable ClientId client) {
            return gate.treat(client).documentPrefix();
        }

        @GetMapping("/api/v1/relayed")
        String relayed() {
            return token.value();
        }

        @GetMapping("/api/v1/link/slot")
        String fillIn() {
            var slot = gate.fillIn();
            return slot.client().documentId(slot.occurrence()) + " " + token.isLink();
        }

        @GetMapping("/api/v1/link/{client}")
        String forgottenBehindALink(@PathVariable ClientId client) {
            return gate.read(client).documentPrefix();
        }

        @GetMapping("/unsubscribe/{token}")
        String open(@PathVariable String token) {
            return token;
        }

        @GetMapping("/forgotten")
        String forgotten() {
            return "nobody thought of a rule";
        }
    }
}
