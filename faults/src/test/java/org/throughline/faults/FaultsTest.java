package org.throughline.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultsTest {

    private final StringWriter told = new StringWriter();

    @Test
    void an_older_version_must_have_been_built(@TempDir Path checkout) {
        assertThat(run("33", "--older", checkout.toString())).isEqualTo(2);
        assertThat(told.toString()).contains("Nothing is built in " + checkout, "./throughline faults --help there");
    }

    @Test
    void a_row_that_does_not_exist_is_told_from_those_that_do() {
        assertThat(run("99")).isEqualTo(2);
        assertThat(told.toString()).contains("There is no row 99", "33");
    }

    private int run(String... arguments) {
        return Faults.commandLine().setErr(new PrintWriter(told)).execute(arguments);
    }
}
