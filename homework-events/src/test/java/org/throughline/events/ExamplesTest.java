package org.throughline.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.events.AssignmentEvent.HomeworkAssigned;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The golden bodies: what the schemas promise and what the records write are the same bytes' worth. */
class ExamplesTest {

    static Stream<ContractFiles.Example> examples() {
        return ContractFiles.CURRENT.examples();
    }

    @Test
    void every_type_has_a_schema_and_an_example_and_nothing_else_has() {
        var names = EventType.all().map(EventType::name).toList();

        assertThat(ContractFiles.CURRENT.types()).containsExactlyElementsOf(names);
        assertThat(examples().map(ContractFiles.Example::type).distinct()).containsExactlyElementsOf(names);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_is_valid(ContractFiles.Example example) {
        assertThat(ContractFiles.CURRENT.schema(example.type()).validate(example.tree()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_survives_reading_and_writing(ContractFiles.Example example) {
        var event = Events.read(typeOf(example), example.json());

        assertThat(JsonMapper.shared().readTree(EventJson.write(event))).isEqualTo(example.tree());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void without_a_required_field_it_is_refused_by_schema_and_reader_alike(ContractFiles.Example example) {
        var schema = ContractFiles.CURRENT.schema(example.type());
        for (var field : ContractFiles.CURRENT.schemaTree(example.type()).path("required")) {
            var body = ((ObjectNode) example.tree()).without(field.asString());

            assertThat(schema.validate(body)).as(field.asString()).isNotEmpty();
            assertThatThrownBy(() -> Events.read(typeOf(example), body.toString()))
                    .as(field.asString())
                    .isInstanceOf(MalformedEvent.class);
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_field_of_a_later_version_is_skipped(ContractFiles.Example example) {
        var body = ((ObjectNode) example.tree()).put("fieldOfTomorrow", "x");

        assertThat(ContractFiles.CURRENT.schema(example.type()).validate(body)).isEmpty();
        assertThat(Events.read(typeOf(example), body.toString()))
                .isEqualTo(Events.read(typeOf(example), example.json()));
    }

    @Test
    void the_examples_name_slots_as_the_platform_does() {
        assertThat(ContractFiles.CURRENT.examples("homework.assigned"))
                .map(it -> (HomeworkAssigned) Events.read(typeOf(it), it.json()))
                .allSatisfy(it -> assertThat(it.occurrence()).isEqualTo(OccurrenceId.of(it.assignment(), it.slot())))
                .allSatisfy(it -> assertThat(it.windows().dueDate())
                        .isEqualTo(Windows.dueDateOf(
                                it.windows().dueAt(), it.windows().zone())));
    }

    private static EventType typeOf(ContractFiles.Example example) {
        return EventType.named("org.throughline." + example.type() + ".v1").orElseThrow();
    }
}
