package org.throughline.analytics.adherence;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A figure about people. A suppressed one has nothing else, not even how many they are.
 *
 * @param clients those with data
 * @param headline mean over the clients, each of them a mean over assignments
 */
public record Cell(
        boolean suppressed,
        @Nullable Integer clients,
        @Nullable Headline headline,
        @JsonUnwrapped @Nullable Adherence pooled) {

    static final Cell SUPPRESSED = new Cell(true, null, null, null);

    static Cell of(List<Share> shares, Ask ask) {
        var means = shares.stream()
                .collect(Collectors.groupingBy(
                        Share::client,
                        Collectors.flatMapping(it -> it.rates().stream(), Collectors.averagingDouble(it -> it))));
        var slots = shares.stream().flatMap(it -> it.slots().stream()).toList();
        return new Cell(
                false, means.size(), Headline.of(means.values().stream().map(it -> it)), Adherence.of(slots, ask));
    }
}
