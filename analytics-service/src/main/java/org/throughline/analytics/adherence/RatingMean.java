package org.throughline.analytics.adherence;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.throughline.events.Rating;

/** How clients rated one side of their work, 0 to 4, over the slots where they did. */
public record RatingMean(Rating rating, double mean, int rated) {

    static List<RatingMean> of(List<Slot> slots) {
        return Arrays.stream(Rating.values())
                .flatMap(it -> of(it, slots).stream())
                .toList();
    }

    private static List<RatingMean> of(Rating rating, List<Slot> slots) {
        var given = slots.stream()
                .filter(it -> it.state().worked())
                .flatMap(it -> Stream.ofNullable(it.story().work()))
                .map(it -> it.ratings().get(rating))
                .filter(Objects::nonNull)
                .mapToInt(it -> it)
                .summaryStatistics();
        return given.getCount() == 0
                ? List.of()
                : List.of(new RatingMean(rating, given.getAverage(), (int) given.getCount()));
    }
}
