package org.throughline.operator.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.operator.Json;
import org.throughline.operator.Output;
import org.throughline.operator.Trouble;
import org.throughline.operator.Where;
import org.throughline.operator.doctor.Finding.Verdict;
import org.throughline.operator.kafka.Brokers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code doctor}. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description =
                "Looks at brokers, topics, groups, dead letters, services, clocks and, with --mongodb, at indexes. "
                        + "Exits with 1 where something is broken.")
public final class Doctor implements Callable<Integer> {

    @Mixin
    private Where where = new Where();

    @Mixin
    private Output output = new Output();

    @Option(
            names = "--mongodb",
            description = "Looks at the databases of the services there too, e.g. mongodb://user:password@host:27017.")
    private @Nullable String mongodb;

    @Override
    public Integer call() {
        var findings = findings();
        var told = Json.array();
        findings.forEach(it -> told.add(Json.of(it)));
        output.tell(told, lines(findings));
        return findings.stream().anyMatch(it -> it.verdict() == Verdict.BROKEN) ? 1 : 0;
    }

    private List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        try (var kafka = new Brokers(where)) {
            Stream.of(
                            new BrokersThere(kafka),
                            new TopicsAsMade(kafka),
                            new GroupsFollow(kafka),
                            new NoDeadLetters(kafka))
                    .forEach(it -> add(findings, "kafka", it));
        }
        add(findings, "services", new ServicesReady(where.services()));
        if (mongodb != null) {
            add(findings, "databases", new IndexesThere(mongodb));
        }
        return findings;
    }

    /** A part that cannot be looked at is a finding, and the others are looked at all the same. */
    private static void add(List<Finding> findings, String about, Check check) {
        try {
            check.look().forEach(findings::add);
        } catch (Trouble e) {
            findings.add(Finding.broken(about, String.valueOf(e.getMessage()), "Mend this first, then ask again."));
        }
    }

    private static List<String> lines(List<Finding> findings) {
        var lines = new ArrayList<>(Output.table(findings.stream()
                .map(it -> List.of(it.verdict().name().toLowerCase(Locale.ROOT), it.about(), it.told()))
                .toList()));
        findings.stream()
                .filter(it -> !it.todo().isEmpty())
                .forEach(it -> lines.add("-> %s: %s".formatted(it.about(), it.todo())));
        return lines;
    }
}
