package org.throughline.analytics.adherence;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.events.ClientId;
import org.throughline.events.HomeworkType;
import org.throughline.events.TherapistId;

/**
 * What one client has to do with one type of homework.
 *
 * @param rates completion of each assignment that has data
 */
record Share(TherapistId therapist, ClientId client, HomeworkType type, List<Double> rates, List<Slot> slots) {

    /** None of a client of whom nobody knows yet who treats them. */
    static Stream<Share> of(ClientFacts facts, Ask ask) {
        return facts.careAsOf(ask.asOf()).stream()
                .flatMap(care -> facts.plans().values().stream()
                        .map(it -> Plan.asOf(it, ask.asOf(), care.zone()))
                        .filter(it -> it.known() && it.type() != null)
                        .collect(Collectors.groupingBy(it -> Objects.requireNonNull(it.type())))
                        .entrySet()
                        .stream()
                        .map(it -> of(care.therapist(), facts.client().client(), it.getKey(), it.getValue(), ask)));
    }

    private static Share of(TherapistId therapist, ClientId client, HomeworkType type, List<Plan> plans, Ask ask) {
        return new Share(
                therapist,
                client,
                type,
                plans.stream()
                        .map(it -> Adherence.of(it.slots(), ask).completion().rate())
                        .filter(Objects::nonNull)
                        .toList(),
                plans.stream().flatMap(it -> it.slots().stream()).toList());
    }

    boolean hasData() {
        return !rates.isEmpty();
    }
}
