package org.throughline.benchmarks.contest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The page that only runs write: a section for each benchmark, which its next run replaces. */
public record ResultsPage(Path file) {

    private static final String NEW = """
            # Benchmarks

            Written by `./throughline bench`, a section by each run; no figure here was typed. The sides of a benchmark take turns in one run on one machine, and figures are medians of their turns. CPU is that of every process which had a part, and is told apart: a side's own, its database's, the broker's. The embedded database is for trying out: what it costs says nothing of MongoDB, and it is most of what our sides cost here.

            A run in which an event is lost, told twice (after comparing ids) or out of order within its aggregate has failed, whatever its rate. Goals that were missed are left standing.
            """;

    public void put(Report report) {
        try {
            var text = Files.exists(file) ? Files.readString(file) : NEW;
            Files.writeString(file, with(text, report.benchmark().name(), new Section(report).text()));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
    }

    static String with(String page, String name, String section) {
        var begin = "<!-- bench " + name + " -->\n";
        var end = "<!-- end " + name + " -->\n";
        var whole = begin + section + end;
        var from = page.indexOf(begin);
        var until = page.indexOf(end);
        return from < 0 || until < from
                ? page.stripTrailing() + "\n\n" + whole
                : page.substring(0, from) + whole + page.substring(until + end.length());
    }
}
