package org.throughline.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The tables in the handbook are those of the schemas. */
class EventReferenceTest {

    private static final String START = "<!-- tables: begin -->\n";
    private static final String END = "<!-- tables: end -->\n";
    private static final Path HANDBOOK = Path.of("../docs/reference/events.md");

    @Test
    void the_handbook_shows_every_field_of_every_type() throws IOException {
        var handbook = ContractFiles.text(HANDBOOK);
        var start = handbook.indexOf(START) + START.length();
        var expected = handbook.substring(0, start) + tables() + handbook.substring(handbook.indexOf(END));
        // Ready to be copied over the old one.
        Files.writeString(Path.of("target/events.md"), expected);

        assertThat(handbook).isEqualTo(expected);
    }

    private static String tables() {
        return Arrays.stream(Topic.values())
                        .map(topic -> "\n## `" + topic.topicName() + "`\n" + typesOf(topic))
                        .collect(Collectors.joining())
                + "\n";
    }

    private static String typesOf(Topic topic) {
        return EventType.all()
                .filter(it -> it.topic() == topic)
                .map(it -> section(it.name(), ContractFiles.CURRENT.schemaTree(it.name())))
                .collect(Collectors.joining());
    }

    private static String section(String name, JsonNode schema) {
        return "\n### " + name + "\n" + schema.path("description").asString() + "\n\n"
                + "| Field | Type | | Meaning |\n|---|---|---|---|\n"
                + rows("", schema).collect(Collectors.joining());
    }

    private static Stream<String> rows(String prefix, JsonNode schema) {
        var required =
                schema.path("required").valueStream().map(JsonNode::asString).toList();
        return schema.path("properties").propertyStream().flatMap(it -> {
            var name = prefix + it.getKey();
            var row = "| `" + name + "` | " + type(it.getValue()) + " | "
                    + (required.contains(it.getKey()) ? "" : "optional") + " | "
                    + it.getValue().path("description").asString() + " |\n";
            return Stream.concat(Stream.of(row), nested(name, it.getValue()));
        });
    }

    private static Stream<String> nested(String name, JsonNode property) {
        if (property.has("additionalProperties")) {
            return Stream.empty();
        }
        return Stream.concat(rows(name + ".", property), rows(name + "[].", property.path("items")));
    }

    private static String type(JsonNode property) {
        if (property.has("enum")) {
            return property.path("enum")
                    .valueStream()
                    .map(it -> "`" + it.asString() + "`")
                    .collect(Collectors.joining(", "));
        }
        return property.has("format")
                ? property.path("format").asString()
                : property.path("type").asString();
    }
}
