package org.throughline.operator.events;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.throughline.operator.Trouble;
import org.throughline.operator.Where;
import org.throughline.operator.kafka.Brokers;
import org.throughline.operator.kafka.RawRecords;
import org.throughline.operator.kafka.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code events replay --since INSTANT}: what was published from then on, for another program to take; moves nobody's place. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = {
            "Prints the events that Kafka took from an instant on, up to now, and ends.",
            "By the time of the machine, which a virtual clock leaves alone. Nobody's place is moved and nothing is "
                    + "published: what is done with the lines is the reader's business."
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class Replay implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Mixin
    private Where where = new Where();

    @Mixin
    private Wanted wanted = new Wanted();

    @Option(names = "--since", required = true, description = "e.g. 2026-03-27T08:00:00Z; EPOCH for all that is kept.")
    private String since;

    @Option(names = "--json", description = "One JSON object per line.")
    private boolean json;

    @Override
    public Integer call() {
        try (var kafka = new Brokers(where);
                var records = new RawRecords(where)) {
            var out = command.commandLine().getOut();
            records.read(spans(kafka), event -> {
                if (wanted.matches(event)) {
                    out.println(json ? Line.forPrograms(event) : Line.forPeople(event));
                }
            });
            out.flush();
        }
        return 0;
    }

    private List<Span> spans(Brokers kafka) {
        var from = instant();
        return Span.kept(kafka, kafka.partitions(wanted.topics())).stream()
                .map(it -> new Span(it.in(), kafka.firstSince(it.in(), from).orElse(it.to()), it.to()))
                .toList();
    }

    private Instant instant() {
        try {
            return since.equals("EPOCH") ? Instant.EPOCH : Instant.parse(since);
        } catch (DateTimeException e) {
            throw new Trouble("'%s' is no instant: write it as 2026-03-27T08:00:00Z.".formatted(since), e);
        }
    }
}
