package org.throughline.http;

import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.MDC;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;
import org.throughline.events.Trace;
import org.throughline.events.Tracing;

/**
 * What a request leads to belongs to its span where there is one, else to the trace that its header {@code traceparent}
 * names; a malformed one is ignored.
 */
@Order(TraceOfRequest.WITHIN_THE_SPAN)
class TraceOfRequest extends OncePerRequestFilter {

    /** Boot opens the span at one below the highest precedence. */
    static final int WITHIN_THE_SPAN = Ordered.HIGHEST_PRECEDENCE + 2;

    private static final String HEADER = "traceparent";

    private final ObjectProvider<Tracer> tracers;

    TraceOfRequest(ObjectProvider<Tracer> tracers) {
        this.tracers = tracers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var trace = traceOf(request);
        if (trace.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try (var _ = Tracing.of(trace.get());
                var _ = MDC.putCloseable(Trace.LOGGED_AS, trace.get().id())) {
            chain.doFilter(request, response);
        }
    }

    private Optional<Trace> traceOf(HttpServletRequest request) {
        var tracer = tracers.getIfAvailable();
        var span = tracer == null ? null : tracer.currentSpan();
        return span == null ? Trace.read(request.getHeader(HEADER)) : Optional.of(traceOf(span.context()));
    }

    private static Trace traceOf(TraceContext span) {
        return Trace.of(span.traceId(), span.spanId(), Boolean.TRUE.equals(span.sampled()));
    }
}
