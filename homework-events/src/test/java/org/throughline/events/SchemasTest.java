package org.throughline.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Readers find the schemas open; here they are closed: they say exactly what the records hold. */
class SchemasTest {

    static Stream<EventType> types() {
        return EventType.all();
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_schema_has_the_fields_of_its_record_and_no_others(EventType type) {
        var schema = ContractFiles.CURRENT.schemaTree(type.name());

        assertThat(schema.path("$id").asString()).isEqualTo(type.schema());
        assertThat(schema.path("title").asString()).isEqualTo(type.name());
        assertThat(schema.path("description").asString()).isNotBlank();
        assertSame(type.event(), schema);
    }

    private static void assertSame(Class<?> record, JsonNode schema) {
        var components = Arrays.asList(record.getRecordComponents());
        assertThat(schema.path("properties").propertyNames())
                .as(record.getSimpleName())
                .containsExactlyElementsOf(names(components));
        assertThat(schema.path("required").valueStream().map(JsonNode::asString))
                .as(record.getSimpleName())
                .containsExactlyElementsOf(names(components.stream()
                        .filter(it -> !it.getAnnotatedType().isAnnotationPresent(Nullable.class))
                        .toList()));
        assertThat(schema.has("additionalProperties")).isFalse();
        components.forEach(it -> assertSame(it, schema.path("properties").path(it.getName())));
    }

    private static void assertSame(RecordComponent component, JsonNode property) {
        assertThat(property.path("description").asString())
                .as(component.toString())
                .isNotBlank();
        var type = component.getType();
        if (type.isEnum()) {
            var constants =
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
            assertThat(property.path("enum").valueStream().map(JsonNode::asString))
                    .as(component.toString())
                    .isNotEmpty()
                    .isSubsetOf(constants);
            if (type != Outcome.class) {
                assertThat(property.path("enum").size())
                        .as(component.toString())
                        .isEqualTo(constants.size());
            }
        } else if (type == List.class) {
            assertSame((Class<?>) argument(component.getGenericType()), property.path("items"));
        } else if (Set.of(Windows.class, PlanFacts.class, AdherenceCounts.class).contains(type)) {
            assertSame(type, property);
        }
    }

    private static Type argument(Type type) {
        return ((ParameterizedType) type).getActualTypeArguments()[0];
    }

    private static List<String> names(List<RecordComponent> components) {
        return components.stream().map(RecordComponent::getName).toList();
    }
}
