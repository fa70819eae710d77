package org.throughline.analytics.adherence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.throughline.events.ClientRef;
import org.throughline.events.TherapistId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs every published vector against the model: as told, told twice, and told backwards. */
class AdherenceSpecTest {

    private static final Path SPEC = Path.of("../docs/reference/adherence-spec");
    /** As answers go over HTTP, where what is absent is left out. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(it -> it.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    @TestFactory
    Stream<DynamicNode> every_vector_holds() throws IOException {
        return files().map(file -> DynamicContainer.dynamicContainer(
                file.getFileName().toString(),
                vectors(file).stream().map(it -> DynamicTest.dynamicTest(it.name(), () -> holds(it)))));
    }

    @Test
    void there_are_at_least_sixty_vectors_with_names_of_their_own() throws IOException {
        var names =
                files().flatMap(it -> vectors(it).stream()).map(Vector::name).toList();

        assertThat(names).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
    }

    private static void holds(Vector vector) {
        var backwards = new ArrayList<>(vector.events());
        Collections.reverse(backwards);
        var twice = Stream.concat(vector.events().stream(), vector.events().stream())
                .toList();

        for (var order : List.of(vector.events(), backwards, twice)) {
            var answer = answer(vector, order);
            check(vector.name(), vector.expect(), answer);
            vector.absent()
                    .forEach(it -> assertThat(answer.at(it).isMissingNode())
                            .as("%s has %s in %s", vector.name(), it, answer)
                            .isTrue());
        }
    }

    private static JsonNode answer(Vector vector, List<Vector.TestEvent> events) {
        Map<ClientRef, ClientFacts> clients = new HashMap<>();
        for (var told : events) {
            var event = told.event();
            clients.merge(
                    ClientRef.of(event),
                    Fold.fold(ClientFacts.none(ClientRef.of(event)), told.envelope(), event),
                    (facts, _) -> Fold.fold(facts, told.envelope(), event));
        }
        var ask = vector.ask().ask();
        var scope = vector.ask().scope();
        if (scope.clinic() != null) {
            return JSON.valueToTree(ClinicAdherence.of(clients.values(), ask));
        }
        if (scope.therapist() != null) {
            return JSON.valueToTree(
                    ClinicAdherence.ofCaseload(new TherapistId(scope.therapist()), clients.values(), ask));
        }
        if (scope.client() != null) {
            var facts = clients.values().stream()
                    .filter(it -> it.client().client().value().equals(scope.client()))
                    .findFirst();
            return JSON.valueToTree(ClientAdherence.of(facts.orElseThrow(), ask));
        }
        return clients.values().stream()
                .flatMap(it -> ClientAdherence.of(it, ask).assignments().stream())
                .filter(it -> it.assignmentId().value().equals(scope.assignment()))
                .<JsonNode>map(JSON::valueToTree)
                .findFirst()
                .orElseGet(JSON::createObjectNode);
    }

    /** What is expected must be there, null as null; more may be. */
    private static void check(String where, JsonNode expected, JsonNode actual) {
        if (expected.isObject()) {
            assertThat(actual.isObject()).as("%s in %s", where, actual).isTrue();
            expected.propertyStream()
                    .forEach(it -> check(where + "/" + it.getKey(), it.getValue(), actual.path(it.getKey())));
        } else if (expected.isArray()) {
            assertThat(actual.size()).as(where).isEqualTo(expected.size());
            for (var i = 0; i < expected.size(); i++) {
                check(where + "/" + i, expected.get(i), actual.get(i));
            }
        } else if (expected.isNumber()) {
            assertThat(actual.isNumber()).as("%s is %s", where, actual).isTrue();
            assertThat(actual.asDouble()).as(where).isEqualTo(expected.asDouble(), within(1e-9));
        } else {
            assertThat(actual).as(where).isEqualTo(expected);
        }
    }

    private static Stream<Path> files() throws IOException {
        try (var all = Files.list(SPEC)) {
            return all.filter(it -> it.toString().endsWith(".json")).sorted().toList().stream();
        }
    }

    private static List<Vector> vectors(Path file) {
        return Stream.of(JSON.readTree(file.toFile()).get("vectors"))
                .flatMap(JsonNode::valueStream)
                .map(it -> JSON.treeToValue(it, Vector.class))
                .toList();
    }
}
