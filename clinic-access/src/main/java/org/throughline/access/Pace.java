package org.throughline.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.throughline.http.ProblemBody;
import tools.jackson.databind.json.JsonMapper;

/** Nobody may ask faster than a person, or the script of one, has a reason to. */
final class Pace extends OncePerRequestFilter {

    private static final int PEOPLE = 20_000;
    private static final int BURST_SECONDS = 5;

    private final int perSecond;
    private final JsonMapper json;
    private final LongSupplier nanos;
    private final Cache<String, Allowance> allowances = Caffeine.newBuilder()
            .maximumSize(PEOPLE)
            .expireAfterAccess(Duration.ofMinutes(1))
            .build();

    Pace(int perSecond, JsonMapper json, LongSupplier nanos) {
        this.perSecond = perSecond;
        this.json = json;
        this.nanos = nanos;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var who = SecurityContextHolder.getContext().getAuthentication();
        if ((who instanceof KnownCaller known && !allows(known.caller()))
                || (who instanceof LinkHolder holder && !allows(holder.getName()))) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            ProblemBody.of(429, "too-many-requests", "Slow down: try again in a second.")
                    .writeTo(response, json);
            return;
        }
        chain.doFilter(request, response);
    }

    boolean allows(Caller caller) {
        return allows(caller.clinic() + "/" + caller.person());
    }

    private boolean allows(String who) {
        return allowances.get(who, it -> new Allowance(nanos.getAsLong())).take();
    }

    /** A bucket that fills steadily and holds what {@value #BURST_SECONDS} seconds bring. */
    private final class Allowance {

        private double left = (double) perSecond * BURST_SECONDS;
        private long seen;

        Allowance(long now) {
            seen = now;
        }

        synchronized boolean take() {
            var now = nanos.getAsLong();
            left = Math.min((double) perSecond * BURST_SECONDS, left + (now - seen) / 1e9 * perSecond);
            seen = now;
            if (left < 1) {
                return false;
            }
            left--;
            return true;
        }
    }
}
