package org.throughline.analytics.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.analytics.adherence.Ask;
import org.throughline.http.Problem;

/** What a caller asks, with what was left unsaid. */
@Component
class Questions {

    private final Clock clock;

    Questions(Clock clock) {
        this.clock = clock;
    }

    Ask ask(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable Instant asOf) {
        if (from != null && to != null && from.isAfter(to)) {
            throw Problem.badRequest("period", "from must not lie after to.");
        }
        return new Ask(from, to, asOf(asOf));
    }

    /** Nobody knows the future: it is asked as of now. */
    Instant asOf(@Nullable Instant asked) {
        var now = clock.instant();
        return asked == null || asked.isAfter(now) ? now : asked;
    }
}
