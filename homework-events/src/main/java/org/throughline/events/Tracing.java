package org.throughline.events;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Until it is closed, what is decided on this thread belongs to these traces. */
public final class Tracing implements AutoCloseable {

    private static final ThreadLocal<@Nullable Tracing> CURRENT = new ThreadLocal<>();

    private final @Nullable Tracing outer = CURRENT.get();
    private final Map<String, Trace> bySubject = new HashMap<>();
    private final Map<ClientRef, Trace> byClient = new HashMap<>();
    private final Set<Trace> all = new HashSet<>();

    private Tracing() {
        CURRENT.set(this);
    }

    /** Of a request. */
    public static Tracing of(Trace trace) {
        var tracing = new Tracing();
        tracing.all.add(trace);
        return tracing;
    }

    /** Of events that are taken in together: what follows belongs to the last of its aggregate, else of its client. */
    public static Tracing of(Map<Envelope, Trace> heard) {
        var tracing = new Tracing();
        heard.forEach((it, trace) ->
                tracing.add(new ClientRef(it.clinic(), new ClientId(it.partitionKey())), it.subject(), trace));
        return tracing;
    }

    /** Of documents that are decided about together, by their keys, see {@link ClientRef#documentId}. */
    public static Tracing ofDocuments(Map<String, Trace> documents) {
        var tracing = new Tracing();
        documents.forEach((id, trace) -> {
            var parts = id.split("/", 3);
            tracing.add(new ClientRef(new ClinicId(parts[0]), new ClientId(parts[1])), parts[2], trace);
        });
        return tracing;
    }

    private void add(ClientRef client, String subject, Trace trace) {
        bySubject.put(client.clinic() + "/" + subject, trace);
        byClient.put(client, trace);
        all.add(trace);
    }

    /** The one trace of all that is done on this thread, where it is one. */
    public static Optional<Trace> only() {
        return Optional.ofNullable(CURRENT.get())
                .filter(it -> it.all.size() == 1)
                .flatMap(it -> it.all.stream().findAny());
    }

    static Optional<Trace> thatLedTo(HomeworkEvent event) {
        return Optional.ofNullable(CURRENT.get()).flatMap(it -> it.traceOf(ClientRef.of(event), event.subject()));
    }

    /** To a document, by its key. */
    public static Optional<Trace> thatLedTo(String documentId) {
        return Optional.ofNullable(CURRENT.get()).flatMap(it -> {
            var parts = documentId.split("/", 3);
            return parts.length < 3
                    ? Optional.empty()
                    : it.traceOf(new ClientRef(new ClinicId(parts[0]), new ClientId(parts[1])), parts[2]);
        });
    }

    private Optional<Trace> traceOf(ClientRef client, String subject) {
        var ofAggregate = bySubject.get(client.clinic() + "/" + subject);
        return byClient.isEmpty()
                ? all.stream().findAny()
                : Optional.ofNullable(ofAggregate == null ? byClient.get(client) : ofAggregate);
    }

    @Override
    public void close() {
        if (outer == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(outer);
        }
    }
}
