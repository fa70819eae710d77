package org.throughline.operator;

import java.util.List;
import org.throughline.operator.analytics.Analytics;
import org.throughline.operator.deadletters.DeadLetters;
import org.throughline.operator.doctor.Doctor;
import org.throughline.operator.events.Events;
import org.throughline.operator.outbox.Outbox;
import org.throughline.operator.schedule.Schedule;
import org.throughline.operator.tenant.Tenant;
import org.throughline.operator.topics.Topics;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** {@code ./throughline doctor}, {@code dlt}, {@code outbox}, {@code events}, {@code analytics} and their like. */
@Command(
        name = "throughline",
        mixinStandardHelpOptions = true,
        subcommands = {
            Doctor.class,
            DeadLetters.class,
            Outbox.class,
            Events.class,
            Analytics.class,
            Schedule.class,
            Topics.class,
            Tenant.class,
            GenerateCompletion.class
        })
public final class Operator {

    private Operator() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(List.of(arguments).toArray(String[]::new)));
    }

    /** Exits with 0 when all is well, 1 when something is to be done, 2 when the command is not understood. */
    public static CommandLine commandLine() {
        return new CommandLine(new Operator()).setExecutionExceptionHandler(new OneClearLine());
    }

    /** Trouble that a person can mend is told in a line, anything else with its trace. */
    private static final class OneClearLine implements IExecutionExceptionHandler {
        @Override
        public int handleExecutionException(Exception e, CommandLine command, ParseResult result) throws Exception {
            if (e instanceof Trouble) {
                command.getErr().println(e.getMessage());
                return 1;
            }
            throw e;
        }
    }
}
