package org.throughline.operator;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** For people in lines, for programs as one JSON value on one line. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class Output {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--json", description = "One JSON value on one line instead of words.")
    private boolean json;

    /** @param lines told to people */
    public void tell(JsonNode value, List<String> lines) {
        var out = command.commandLine().getOut();
        if (json) {
            out.println(value);
        } else {
            lines.forEach(out::println);
        }
        out.flush();
    }

    /** A column for each cell, as wide as its widest. */
    public static List<String> table(List<? extends List<? extends @Nullable Object>> rows) {
        var widths = new int[rows.stream().mapToInt(List::size).max().orElse(0)];
        rows.forEach(row -> {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], String.valueOf(row.get(i)).length());
            }
        });
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<? extends @Nullable Object> row, int[] widths) {
        var line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            line.append(("%-" + Math.max(1, widths[i]) + "s  ").formatted(row.get(i)));
        }
        return line.toString().stripTrailing();
    }
}
