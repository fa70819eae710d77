package org.throughline.benchmarks.micro;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.throughline.analytics.adherence.Ask;
import org.throughline.analytics.adherence.ClientAdherence;
import org.throughline.analytics.adherence.ClientFacts;
import org.throughline.analytics.adherence.Fold;
import org.throughline.benchmarks.service.Telling;
import org.throughline.delivery.Heard;
import org.throughline.events.ClientRef;

/** What analytics-service does with all that was told of one client. */
@State(Scope.Benchmark)
public class Folding {

    static final int DAYS = 60;
    static final int EVENTS = DAYS * 3;

    private static final Ask NOW = Ask.everything(Instant.parse("2026-06-01T12:00:00Z"));

    private final List<Heard> told = IntStream.range(0, DAYS)
            .boxed()
            .flatMap(it -> Telling.ofDay(0, it).stream())
            .map(it -> new Heard(it.envelope(), it.event()))
            .toList();
    private final ClientFacts facts = folded(told);

    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public ClientFacts fold() {
        return folded(told);
    }

    @Benchmark
    public ClientAdherence adherence() {
        return ClientAdherence.of(facts, NOW);
    }

    private static ClientFacts folded(List<Heard> told) {
        var facts = ClientFacts.none(ClientRef.of(told.getFirst().event()));
        for (var heard : told) {
            facts = Fold.fold(facts, heard.envelope(), heard.event());
        }
        return facts;
    }
}
