package org.throughline.analytics.adherence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A mean of completion rates in which each member weighs the same.
 *
 * @param rate null where no member has data
 * @param of how many members have data
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Headline(
        @Nullable Double rate, int of, @Nullable String shown) {

    static Headline of(Stream<@Nullable Double> rates) {
        List<Double> known =
                rates.filter(Objects::nonNull).map(Objects::requireNonNull).toList();
        if (known.isEmpty()) {
            return new Headline(null, 0, null);
        }
        var mean = known.stream().mapToDouble(it -> it).sum() / known.size();
        return new Headline(mean, known.size(), Shown.percent(mean));
    }
}
