package org.throughline.analytics.adherence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How well the work went, 0 to 4, as client and therapist rate it. */
public record Quality(Rated client, Rated therapist, Rated combined) {

    /**
     * @param mean over the rated slots, each the mean of its ratings; null where none was rated
     * @param rated how many slots were rated
     * @param of how many hold work
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Rated(@Nullable Double mean, int rated, int of) {}

    static Quality of(List<Slot> expected) {
        var worked = expected.stream().filter(it -> it.state().worked()).toList();
        return new Quality(
                rated(worked, Slot::clientRating),
                rated(worked, Slot::therapistRating),
                rated(worked, Quality::combined));
    }

    private static Rated rated(List<Slot> worked, Function<Slot, OptionalDouble> rating) {
        var ratings = worked.stream()
                .map(rating)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
        var mean = ratings.length == 0 ? null : Arrays.stream(ratings).sum() / ratings.length;
        return new Rated(mean, ratings.length, worked.size());
    }

    private static OptionalDouble combined(Slot slot) {
        var client = slot.clientRating();
        var therapist = slot.therapistRating();
        return client.isPresent() && therapist.isPresent()
                ? OptionalDouble.of((client.getAsDouble() + therapist.getAsDouble()) / 2)
                : OptionalDouble.empty();
    }
}
