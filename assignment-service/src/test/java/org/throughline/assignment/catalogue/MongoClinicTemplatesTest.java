package org.throughline.assignment.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.throughline.events.ClinicId;
import org.throughline.events.StaleAggregate;
import org.throughline.events.TemplateId;

class MongoClinicTemplatesTest {

    private static final ClinicId LINDEN = new ClinicId("linden");
    /** Its keys begin with those of the other clinic. */
    private static final ClinicId LINDEN_2 = new ClinicId("linden-2");

    private MongoServer server;
    private MongoClient client;
    private ClinicTemplates templates;

    static Stream<Template> builtIn() {
        return new BuiltInTemplates().latest();
    }

    @BeforeEach
    void start() {
        server = new MongoServer(new MemoryBackend());
        client = MongoClients.create(server.bindAndGetConnectionString());
        templates = new MongoClinicTemplates(new MongoTemplate(client, "assignment"));
    }

    @AfterEach
    void stop() {
        client.close();
        server.shutdownNow();
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void whatever_a_template_holds_comes_back(Template template) {
        templates.add(LINDEN, template);

        assertThat(templates.find(LINDEN, template.id(), template.version())).contains(template);
    }

    @Test
    void the_latest_version_is_the_highest_number() {
        var first = Drafts.template(Drafts.minutes());
        templates.add(LINDEN, first);
        for (var last = first; last.version() < 11; ) {
            last = Drafts.titled("Breath " + last.version()).nextOf(last);
            templates.add(LINDEN, last);
        }

        assertThat(templates.find(LINDEN, first.id(), null))
                .hasValueSatisfying(it -> assertThat(it.version()).isEqualTo(11));
        assertThat(templates.find(LINDEN, first.id(), 1)).contains(first);
        assertThat(templates.latest(LINDEN))
                .singleElement()
                .extracting(Template::version)
                .isEqualTo(11);
    }

    @Test
    void the_same_version_cannot_be_written_twice() {
        var template = Drafts.template(Drafts.minutes());
        templates.add(LINDEN, template);

        assertThatThrownBy(() -> templates.add(LINDEN, template)).isInstanceOf(StaleAggregate.class);
    }

    @Test
    void a_clinic_sees_only_its_own() {
        var template = Drafts.template(Drafts.minutes());
        templates.add(LINDEN_2, template);

        assertThat(templates.latest(LINDEN)).isEmpty();
        assertThat(templates.find(LINDEN, template.id(), null)).isEmpty();
        assertThat(templates.find(LINDEN, template.id(), 1)).isEmpty();
        assertThat(templates.find(LINDEN_2, new TemplateId("breath"), null)).isEmpty();
    }
}
