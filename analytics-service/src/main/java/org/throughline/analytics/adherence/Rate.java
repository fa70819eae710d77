package org.throughline.analytics.adherence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A numerator and its denominator; the rate is null, not zero, where there is no data.
 *
 * @param shown for reading: "3 of 4" below five slots, else whole percent
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Rate(
        int numerator,
        int denominator,
        @Nullable Double rate,
        @Nullable String shown) {

    /** Done of all of them. */
    static Rate ofDone(List<Slot> slots) {
        return of((int) slots.stream().filter(it -> it.state().done()).count(), slots.size());
    }

    static Rate of(int numerator, int denominator) {
        if (denominator == 0) {
            return new Rate(numerator, 0, null, null);
        }
        var rate = (double) numerator / denominator;
        return new Rate(numerator, denominator, rate, Shown.of(numerator, denominator, rate));
    }
}
