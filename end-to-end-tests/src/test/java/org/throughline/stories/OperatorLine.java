package org.throughline.stories;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.throughline.operator.Operator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command line of those who run the platform, on this platform. */
record OperatorLine(RunningPlatform platform) {

    Answer say(String... command) {
        var out = new StringWriter();
        var err = new StringWriter();
        var all = Stream.concat(Stream.of(command), Stream.of("--json", "--platform", platform.front()))
                .toArray(String[]::new);
        var exit = Operator.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all);
        return new Answer(exit, out.toString(), err.toString());
    }

    /**
     * @param out one JSON value
     * @param said what a person is to mend
     */
    record Answer(int exit, String out, String said) {

        JsonNode told() {
            return JsonMapper.shared().readTree(out);
        }
    }
}
