package org.throughline.delivery;

import java.util.concurrent.CompletionStage;
import org.throughline.events.Envelope;
import org.throughline.events.Trace;

/** Each attempt is part of the trace that led to the event; the event itself is the same in every attempt. */
record TracedProducer(EventProducer producer, Spans spans) implements EventProducer {

    @Override
    public CompletionStage<?> send(Envelope event) {
        return Trace.read(event.traceparent())
                .<CompletionStage<?>>map(it -> send(event, spans.following(it, Work.publishing(event))))
                .orElseGet(() -> producer.send(event));
    }

    private CompletionStage<?> send(Envelope event, Span span) {
        return producer.send(event).whenComplete((_, failure) -> {
            if (failure != null) {
                span.failed(failure);
            }
            span.close();
        });
    }
}
