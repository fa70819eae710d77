package org.throughline.delivery;

import io.micrometer.tracing.Link;
import io.micrometer.tracing.Span.Kind;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Trace;

/** Spans that a tracer takes to wherever it is told to. */
record TracerSpans(Tracer tracer) implements Spans {

    @Override
    public boolean areKept() {
        return true;
    }

    @Override
    public Span following(Trace cause, Work work) {
        return begun(tracer.spanBuilder().setParent(context(cause)), work);
    }

    @Override
    public Span longAfter(@Nullable Trace cause, Work work) {
        var builder = tracer.spanBuilder().setNoParent();
        return begun(cause == null ? builder : builder.addLink(new Link(context(cause))), work);
    }

    private TraceContext context(Trace trace) {
        return tracer.traceContextBuilder()
                .traceId(trace.id())
                .spanId(trace.span())
                .sampled(trace.isRecorded())
                .build();
    }

    private static Span begun(io.micrometer.tracing.Span.Builder builder, Work work) {
        builder.name(work.name());
        switch (work.kind()) {
            case PUBLISHES -> builder.kind(Kind.PRODUCER);
            case HEARS -> builder.kind(Kind.CONSUMER);
            case WITHIN -> {}
        }
        work.about().forEach(builder::tag);
        return new Begun(builder.start());
    }

    private record Begun(io.micrometer.tracing.Span span) implements Span {

        @Override
        public Trace trace() {
            var context = span.context();
            return Trace.of(context.traceId(), context.spanId(), Boolean.TRUE.equals(context.sampled()));
        }

        @Override
        public void failed(Throwable why) {
            span.tag("error.type", why.getClass().getName());
        }

        @Override
        public void close() {
            span.end();
        }
    }
}
