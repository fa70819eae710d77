package org.throughline.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;
import org.throughline.events.Trace;
import org.throughline.events.Tracing;

/** What a request leads to belongs to the trace that its header {@code traceparent} names; a malformed one is ignored. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class TraceOfRequest extends OncePerRequestFilter {

    private static final String HEADER = "traceparent";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var trace = Trace.read(request.getHeader(HEADER));
        if (trace.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try (var _ = Tracing.of(trace.get());
                var _ = MDC.putCloseable(Trace.LOGGED_AS, trace.get().id())) {
            chain.doFilter(request, response);
        }
    }
}
