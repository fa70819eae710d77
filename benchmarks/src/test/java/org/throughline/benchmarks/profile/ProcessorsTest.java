package org.throughline.benchmarks.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ProcessorsTest {

    private static final String REST = " S 26865 26865 22981 0 -1 4194368 3 0 0 0 123 45 0 0 20 0 21 0 6575145";

    @Test
    void a_compilers_thread_is_set_apart_with_what_it_used_in_either_mode() {
        assertThat(Processors.apart("26873 (C2 CompilerThre)" + REST)).containsExactly(Map.entry("compiling", 1.68));
    }

    @Test
    void a_thread_that_runs_java_is_not_whatever_its_name_holds() {
        assertThat(Processors.apart("26873 (http) C2 (1)" + REST)).isEmpty();
        assertThat(Processors.apart("")).isEmpty();
    }

    @Test
    void a_thread_that_has_ended_counts_for_nothing_rather_than_less() {
        var before = new Processors(2, Map.of("compiling", 1.5));
        var after = new Processors(5, Map.of("compiling", 1.0));

        assertThat(after.since(before)).isEqualTo(new Processors(3, Map.of("compiling", 0.0)));
    }

    @Test
    void what_is_used_between_two_readings_adds_up() {
        var first = new Processors(2, Map.of("compiling", 0.5));
        var second = new Processors(3, Map.of("compiling", 0.25, "this recording", 0.125));

        assertThat(first.plus(second)).isEqualTo(new Processors(5, Map.of("compiling", 0.75, "this recording", 0.125)));
    }
}
