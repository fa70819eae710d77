package org.throughline.analytics.adherence;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.throughline.events.AssignmentId;
import org.throughline.events.ClientRef;
import org.throughline.events.MeasureId;
import org.throughline.events.SessionTime;
import org.throughline.events.TherapistId;

/** All that was ever said of one client: nothing but the log, in a form that can be asked. */
public record ClientFacts(
        ClientRef client,
        History<Care> care,
        Map<AssignmentId, PlanHistory> plans,
        Map<MeasureId, History<MeasureTold>> measures) {

    public static ClientFacts none(ClientRef client) {
        return new ClientFacts(client, History.empty(), Map.of(), Map.of());
    }

    public Optional<Care> careAsOf(Instant asOf) {
        return care.lastAsOf(asOf, Care.class);
    }

    public boolean treatedBy(TherapistId therapist, Instant asOf) {
        return careAsOf(asOf).filter(it -> it.therapist().equals(therapist)).isPresent();
    }

    boolean inCare(Instant asOf) {
        return careAsOf(asOf).filter(it -> !it.over()).isPresent();
    }

    ZoneId zoneAsOf(Instant asOf) {
        return careAsOf(asOf).map(Care::zone).orElse(ZoneOffset.UTC);
    }

    /** All sessions ever told, past ones too; of those still to come at the last telling, the last telling holds. */
    List<SessionTime> sessionsKnownBy(Instant asOf) {
        var known = new TreeMap<Instant, SessionTime>();
        care.told().stream().filter(it -> !it.knownAt().isAfter(asOf)).forEach(it -> {
            known.tailMap(it.knownAt(), true).clear();
            it.what().sessions().forEach(session -> known.put(session.startsAt(), session));
        });
        return List.copyOf(known.values());
    }

    /** Something about homework or measures became known after that. */
    boolean newerThan(Instant asOf) {
        return Stream.concat(
                        plans.values().stream().flatMap(PlanHistory::knownAt),
                        measures.values().stream().flatMap(History::knownAt))
                .anyMatch(it -> it.isAfter(asOf));
    }

    ClientFacts cared(Told<Care> next) {
        return care.has(next) ? this : new ClientFacts(client, care.with(next), plans, measures);
    }

    @SuppressWarnings("ReferenceEquality") // equality would walk through every slot for every event
    ClientFacts plan(AssignmentId assignment, UnaryOperator<PlanHistory> change) {
        var before = plans.getOrDefault(assignment, PlanHistory.NONE);
        var after = change.apply(before);
        return after == before ? this : new ClientFacts(client, care, Entries.with(plans, assignment, after), measures);
    }

    ClientFacts measured(MeasureId measure, Told<MeasureTold> next) {
        var before = measures.getOrDefault(measure, History.empty());
        return before.has(next)
                ? this
                : new ClientFacts(client, care, plans, Entries.with(measures, measure, before.with(next)));
    }
}
