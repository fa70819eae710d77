package org.throughline.simulator.check;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Mean ratings over worked slots of E, by who rated. */
record Quality(List<Slot> worked) {

    OptionalDouble client() {
        return mean(it -> mean(it.work().ratings()));
    }

    OptionalDouble therapist() {
        return mean(it -> mean(it.review()));
    }

    /** Over those which both rated. */
    OptionalDouble combined() {
        return mean(it -> it.work().ratings().isEmpty() || it.review().isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of((mean(it.work().ratings()).orElseThrow()
                                + mean(it.review()).orElseThrow())
                        / 2));
    }

    private OptionalDouble mean(Function<Slot, OptionalDouble> rating) {
        return worked.stream()
                .map(rating)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .average();
    }

    private static OptionalDouble mean(Map<String, Integer> ratings) {
        Collection<Integer> all = ratings.values();
        return all.stream().mapToInt(Integer::intValue).average();
    }
}
