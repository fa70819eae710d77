package org.throughline.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever could read yesterday's events can read today's, and the other way round. */
class CompatibilityTest {

    static Stream<Arguments> released() {
        return ContractFiles.released()
                .flatMap(release -> release.types().stream().map(it -> Arguments.of(release, it)));
    }

    @ParameterizedTest
    @MethodSource("released")
    void a_released_type_is_still_there_and_only_grew(ContractFiles release, String type) {
        assertThat(ContractFiles.CURRENT.types()).contains(type);
        assertThat(Compatibility.breaches(release.schemaTree(type), ContractFiles.CURRENT.schemaTree(type)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("released")
    void todays_schema_accepts_every_released_example(ContractFiles release, String type) {
        var schema = ContractFiles.CURRENT.schema(type);

        assertThat(release.examples(type))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(schema.validate(it.tree())).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("released")
    void a_released_schema_accepts_every_example_of_today(ContractFiles release, String type) {
        var schema = release.schema(type);

        assertThat(ContractFiles.CURRENT.examples(type))
                .allSatisfy(it -> assertThat(schema.validate(it.tree())).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("released")
    void todays_reader_reads_every_released_example(ContractFiles release, String type) {
        var today = EventType.named("org.throughline." + type + ".v1").orElseThrow();

        assertThat(release.examples(type))
                .allSatisfy(it -> assertThat(Events.read(today, it.json())).isInstanceOf(today.event()));
    }
}
