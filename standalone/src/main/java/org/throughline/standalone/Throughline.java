package org.throughline.standalone;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the local platform. */
@Command(name = "throughline", subcommands = Start.class, mixinStandardHelpOptions = true)
public final class Throughline {

    private Throughline() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Throughline())
                .setExecutionExceptionHandler(new OneClearLine())
                .execute(args));
    }

    /** Trouble a person can mend is told in a line, anything else with its trace. */
    private static final class OneClearLine implements CommandLine.IExecutionExceptionHandler {
        @Override
        public int handleExecutionException(Exception e, CommandLine command, CommandLine.ParseResult result)
                throws Exception {
            if (e instanceof CannotStart) {
                command.getErr().println(e.getMessage());
                return 1;
            }
            throw e;
        }
    }
}
