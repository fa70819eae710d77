package org.throughline.events;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A directory of schemas and golden examples: the one that is being worked on, or one that was released. */
record ContractFiles(Path root) {

    static final Path CONTRACT = Path.of("src/main/resources/contract");
    static final ContractFiles CURRENT = new ContractFiles(CONTRACT);

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            it -> it.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    /** One body, as it travels. */
    record Example(String type, Path path, String json) {

        JsonNode tree() {
            return JsonMapper.shared().readTree(json);
        }

        @Override
        public String toString() {
            return type + "/" + path.getFileName();
        }
    }

    static Stream<ContractFiles> released() {
        return children(CONTRACT.resolve("released")).map(ContractFiles::new);
    }

    /** Names of the types that have a schema here. */
    List<String> types() {
        return children(root.resolve("schemas"))
                .map(it -> it.getFileName().toString())
                .toList();
    }

    JsonNode schemaTree(String type) {
        return JsonMapper.shared().readTree(text(schemaPath(type)));
    }

    Schema schema(String type) {
        return compiled(text(schemaPath(type)));
    }

    static Schema compiled(String schema) {
        return REGISTRY.getSchema(schema, InputFormat.JSON);
    }

    Path schemaPath(String type) {
        return root.resolve("schemas").resolve(type).resolve("v1.json");
    }

    Stream<Example> examples() {
        return children(root.resolve("examples"))
                .flatMap(it -> examples(it.getFileName().toString()));
    }

    Stream<Example> examples(String type) {
        return children(root.resolve("examples").resolve(type)).map(it -> new Example(type, it, text(it)));
    }

    static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> children(Path directory) {
        try (var children = Files.list(directory)) {
            return children.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
