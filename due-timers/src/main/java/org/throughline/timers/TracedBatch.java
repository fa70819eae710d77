package org.throughline.timers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.throughline.delivery.OutboxCollection;
import org.throughline.delivery.Span;
import org.throughline.delivery.Spans;
import org.throughline.delivery.Work;
import org.throughline.events.Trace;
import org.throughline.events.Tracing;

/**
 * What became due together, each in a trace of its own that is linked to the one in which it was armed: days may lie
 * between the two. Of what came to nothing none is kept.
 */
final class TracedBatch {

    private final Map<String, Span> spans = new HashMap<>();

    TracedBatch(Spans kept, OutboxCollection<?> collection, List<String> ids) {
        if (kept.areKept() && !ids.isEmpty()) {
            var armedIn = collection.armedIn(ids);
            var work = Work.fired(collection.shape().collection());
            ids.forEach(it -> spans.put(it, kept.longAfter(armedIn.get(it), work)));
        }
    }

    /** While all of them are decided about and written; null where no traces are kept. */
    @Nullable
    Tracing deciding() {
        if (spans.isEmpty()) {
            return null;
        }
        var traces = new HashMap<String, Trace>();
        spans.forEach((id, span) -> traces.put(id, Objects.requireNonNull(span.trace())));
        return Tracing.ofDocuments(traces);
    }

    /** What follows for one of them, which is over then. */
    Runnable following(String id, Runnable work) {
        var span = spans.remove(id);
        if (span == null) {
            return work;
        }
        var trace = Objects.requireNonNull(span.trace());
        return () -> {
            try (span;
                    var _ = Tracing.of(trace);
                    var _ = MDC.putCloseable(Trace.LOGGED_AS, trace.id())) {
                run(work, span);
            }
        };
    }

    private static void run(Runnable work, Span span) {
        try {
            work.run();
        } catch (RuntimeException e) {
            span.failed(e);
            throw e;
        }
    }
}
