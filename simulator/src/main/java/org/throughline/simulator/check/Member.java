package org.throughline.simulator.check;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** One client among others, with the slots as the checker believes them to be. */
record Member(String client, String therapist, Collection<Slot> slots) {

    Stream<String> types() {
        return slots.stream().map(it -> it.agreed().type()).distinct();
    }

    /** Of one type of homework, those of the period that are over. */
    Counts of(String type, LocalDate from, LocalDate to, Instant asOf) {
        return Counts.of(
                slots.stream().filter(it -> it.agreed().type().equals(type)).toList(), from, to, asOf);
    }

    /** Everything of the period in which something was expected of the client, by type. */
    Counts ofTypes(Collection<String> types, LocalDate from, LocalDate to, Instant asOf) {
        List<Slot> all = types.stream()
                .map(it -> of(it, from, to, asOf))
                .filter(it -> it.expected() > 0)
                .flatMap(it -> it.inPeriod().stream())
                .toList();
        return new Counts(all);
    }
}
