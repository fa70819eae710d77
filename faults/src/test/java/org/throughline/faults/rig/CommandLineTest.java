package org.throughline.faults.rig;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {

    private static final CommandLine TRACKING = new CommandLine(List.of(
            "java",
            "-cp",
            "/here/standalone.jar:/here/lib/a.jar",
            "org.throughline.standalone.process.Orphan",
            "org.throughline.standalone.ApartServiceMain",
            "TRACKING",
            "/data/clock",
            "18092",
            "server.port=18082",
            "spring.mongodb.database=tracking"));

    @TempDir
    private Path before;

    @Test
    void a_second_instance_differs_in_its_ports_alone() {
        var second = TRACKING.beside(18095, 18096);

        assertThat(second.port()).isEqualTo(18095);
        assertThat(second.control()).isEqualTo(18096);
        assertThat(second.beside(TRACKING.port(), TRACKING.control())).isEqualTo(TRACKING);
    }

    @Test
    void a_service_of_another_build_runs_on_its_jars_and_on_nothing_of_ours() throws IOException {
        var target = built();

        var older = TRACKING.from(new Build(before)).words();

        assertThat(older.get(2)).isEqualTo(target.resolve("standalone-0.0.9.jar") + ":" + target.resolve("lib/*"));
        assertThat(older).noneMatch(it -> it.contains("/here/"));
        assertThat(older.subList(3, older.size()))
                .isEqualTo(TRACKING.words().subList(3, TRACKING.words().size()));
    }

    @Test
    void a_checkout_that_was_not_built_is_no_build() throws IOException {
        assertThat(new Build(before).isThere()).isFalse();
        built();
        assertThat(new Build(before).isThere()).isTrue();
    }

    private Path built() throws IOException {
        var target = before.resolve("standalone/target");
        Files.createDirectories(target.resolve("lib"));
        Files.createFile(target.resolve("standalone-0.0.9.jar"));
        return target;
    }
}
