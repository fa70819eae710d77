package org.throughline.analytics.adherence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much of the agreed amount was done: the sum of fractions, each at most 1, over the expected slots. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Dose(
        double numerator,
        int denominator,
        @Nullable Double rate,
        @Nullable String shown) {

    static Dose of(List<Slot> expected) {
        var sum = expected.stream().mapToDouble(Slot::dose).sum();
        if (expected.isEmpty()) {
            return new Dose(0, 0, null, null);
        }
        var rate = sum / expected.size();
        return new Dose(sum, expected.size(), rate, Shown.of(sum, expected.size(), rate));
    }
}
