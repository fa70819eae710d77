package org.throughline.operator.events;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.throughline.operator.Where;
import org.throughline.operator.kafka.Brokers;
import org.throughline.operator.kafka.RawRecords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code events tail}: a line for each event as it comes, until Ctrl-C. */
@Command(
        name = "tail",
        mixinStandardHelpOptions = true,
        description = "A line for each event as it comes, until Ctrl-C.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class Tail implements Callable<Integer> {

    private static final Duration POLL = Duration.ofMillis(500);

    @Spec
    private CommandSpec command;

    @Mixin
    private Where where = new Where();

    @Mixin
    private Wanted wanted = new Wanted();

    @Option(names = "--from-beginning", description = "All that is kept, then what comes.")
    private boolean fromBeginning;

    @Option(names = "--json", description = "One JSON object per line.")
    private boolean json;

    @Override
    public Integer call() {
        try (var kafka = new Brokers(where);
                var records = new RawRecords(where)) {
            var partitions = kafka.partitions(wanted.topics());
            var consumer = records.consumer();
            consumer.assign(partitions);
            if (fromBeginning) {
                consumer.seekToBeginning(partitions);
            } else {
                consumer.seekToEnd(partitions);
            }
            var out = command.commandLine().getOut();
            while (!Thread.currentThread().isInterrupted()) {
                for (var event : consumer.poll(POLL)) {
                    if (wanted.matches(event)) {
                        out.println(json ? Line.forPrograms(event) : Line.forPeople(event));
                    }
                }
                out.flush();
            }
        }
        return 0;
    }
}
