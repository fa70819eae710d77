package org.throughline.analytics.adherence;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.analytics.adherence.Timeline.Change.Direction;
import org.throughline.events.ClientId;

/** The clients a therapist has in care, those first who need a look, with the reason why. */
public record Caseload(Instant asOf, String formulaVersion, List<Row> clients) {

    private static final Duration RECENT = Duration.ofDays(28);

    private static final Comparator<Row> MOST_PRESSING_FIRST = Comparator.comparing(
                    Row::first, Comparator.nullsLast(Comparator.<Why>naturalOrder()))
            .thenComparing(Comparator.comparingInt((Row it) -> it.why.size()).reversed())
            .thenComparing(it -> it.clientId.value());

    /** Most pressing first. */
    public enum Why {
        RISK_FLAGGED,
        WORSENED,
        CONSECUTIVE_MISSES,
        NOT_INITIATED,
        FALLING_ADHERENCE,
        OPEN_QUESTION
    }

    /** {@code why} is empty where all is well. */
    public record Row(
            ClientId clientId,
            List<Why> why,
            Headline headline,
            Rate completion,
            Rate showUp,
            @Nullable Instant nextSession) {

        private @Nullable Why first() {
            return why.isEmpty() ? null : why.getFirst();
        }
    }

    public static Caseload of(Collection<ClientFacts> clients, Instant asOf) {
        return new Caseload(
                asOf,
                Formula.VERSION,
                clients.stream()
                        .filter(it -> it.inCare(asOf))
                        .map(it -> row(it, asOf))
                        .sorted(MOST_PRESSING_FIRST)
                        .toList());
    }

    private static Row row(ClientFacts facts, Instant asOf) {
        var brief = Brief.of(facts, asOf);
        return new Row(
                brief.client(),
                List.copyOf(why(brief, asOf)),
                brief.adherence().headline(),
                brief.adherence().pooled().completion(),
                brief.adherence().pooled().showUp(),
                brief.nextSession());
    }

    private static Set<Why> why(Brief brief, Instant asOf) {
        var why = EnumSet.noneOf(Why.class);
        if (brief.timeline().scores().stream()
                .anyMatch(it -> it.riskFlagged() && it.completedAt().isAfter(asOf.minus(RECENT)))) {
            why.add(Why.RISK_FLAGGED);
        }
        if (brief.timeline().changes().stream().anyMatch(it -> it.reliable() == Direction.WORSENED)) {
            why.add(Why.WORSENED);
        }
        brief.risks()
                .forEach(it -> why.add(
                        switch (it.reason()) {
                            case CONSECUTIVE_MISSES -> Why.CONSECUTIVE_MISSES;
                            case NOT_INITIATED -> Why.NOT_INITIATED;
                            case FALLING_ADHERENCE -> Why.FALLING_ADHERENCE;
                        }));
        if (!brief.questions().isEmpty()) {
            why.add(Why.OPEN_QUESTION);
        }
        return why;
    }
}
