package org.throughline.delivery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.slf4j.MDC;
import org.throughline.events.Envelope;
import org.throughline.events.Trace;
import org.throughline.events.Tracing;

/** One poll as it is taken in: each event goes on with the trace that led to it. */
final class TracedPoll implements AutoCloseable {

    private final List<Span> spans = new ArrayList<>();
    private final Tracing tracing;

    TracedPoll(List<Heard> heard, Spans spans, String service) {
        var traces = new LinkedHashMap<Envelope, Trace>();
        for (var each : heard) {
            var event = each.envelope();
            Trace.read(event.traceparent()).ifPresent(cause -> {
                var span = spans.following(cause, Work.hearing(event, service));
                this.spans.add(span);
                var trace = span.trace();
                traces.put(event, trace == null ? cause : trace);
            });
        }
        tracing = Tracing.of(traces);
        Tracing.only().ifPresent(it -> MDC.put(Trace.LOGGED_AS, it.id()));
    }

    void failed(RuntimeException why) {
        spans.forEach(it -> it.failed(why));
    }

    @Override
    public void close() {
        MDC.remove(Trace.LOGGED_AS);
        tracing.close();
        spans.forEach(Span::close);
    }
}
