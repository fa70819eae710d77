package org.throughline.analytics.mongo;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.analytics.adherence.Telling;
import org.throughline.analytics.adherence.Tellings;
import org.throughline.delivery.OutboxCollection;
import org.throughline.delivery.Shape;
import org.throughline.events.AssignmentId;
import org.throughline.events.ClientRef;
import org.throughline.events.Decided;

/** What was told of each assignment, with the events that tell it. */
final class MongoTellings implements Tellings {

    static final Shape<Telling> SHAPE =
            new Shape<>("adherence", Telling.class, MongoTellings::id, Telling::client, Telling::due);

    private final OutboxCollection<Telling> documents;

    MongoTellings(OutboxCollection<Telling> documents) {
        this.documents = documents;
    }

    @Override
    public Collection<Telling> of(Map<ClientRef, ? extends Collection<AssignmentId>> assignments) {
        Map<String, Telling> named = assignments.entrySet().stream()
                .flatMap(it -> it.getValue().stream().map(assignment -> Telling.nothing(it.getKey(), assignment)))
                .collect(Collectors.toMap(MongoTellings::id, Function.identity()));
        documents.findAll(named.keySet()).forEach(it -> named.put(id(it), it));
        return List.copyOf(named.values());
    }

    @Override
    public Collection<Telling> record(Collection<Decided<Telling>> decided, Instant at) {
        var held = documents.recordAll(List.copyOf(decided), at).stream()
                .map(MongoTellings::id)
                .collect(Collectors.toSet());
        var lost = decided.stream().map(Decided::state).filter(it -> !held.contains(id(it)));
        return of(lost.collect(
                Collectors.groupingBy(Telling::ref, Collectors.mapping(Telling::assignment, Collectors.toList()))));
    }

    private static String id(Telling telling) {
        return telling.ref().documentId(telling.assignment());
    }
}
