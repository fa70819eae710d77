package org.throughline.benchmarks;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./throughline bench}; each measurement is a subcommand. */
@Command(name = "bench", subcommands = PagesBench.class, mixinStandardHelpOptions = true)
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }
}
