package org.throughline.events;

import java.util.Collection;
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
    public static Tracing of(Collection<Envelope> heard) {
        var tracing = new Tracing();
        heard.forEach(it -> Trace.read(it.traceparent()).ifPresent(trace -> tracing.add(it, trace)));
        return tracing;
    }

    private void add(Envelope heard, Trace trace) {
        bySubject.put(heard.clinic() + "/" + heard.subject(), trace);
        byClient.put(new ClientRef(heard.clinic(), new ClientId(heard.partitionKey())), trace);
        all.add(trace);
    }

    /** The one trace of all that is done on this thread, where it is one. */
    public static Optional<Trace> only() {
        return Optional.ofNullable(CURRENT.get())
                .filter(it -> it.all.size() == 1)
                .flatMap(it -> it.all.stream().findAny());
    }

    static Optional<Trace> thatLedTo(HomeworkEvent event) {
        return Optional.ofNullable(CURRENT.get()).flatMap(it -> it.traceOf(event));
    }

    private Optional<Trace> traceOf(HomeworkEvent event) {
        var ofAggregate = bySubject.get(event.clinic() + "/" + event.subject());
        return byClient.isEmpty()
                ? all.stream().findAny()
                : Optional.ofNullable(ofAggregate == null ? byClient.get(ClientRef.of(event)) : ofAggregate);
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
