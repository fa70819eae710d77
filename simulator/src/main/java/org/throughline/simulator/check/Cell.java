package org.throughline.simulator.check;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A group of clients in one caseload, or all, and one type of homework, or all.
 *
 * @param clients what each of them did; all have something expected
 * @param names who they are
 */
record Cell(String therapist, String type, List<Counts> clients, Set<String> names) {

    static final String ALL = "";

    /** So few that nothing may be told of them. */
    boolean few() {
        return clients.size() < 5;
    }

    boolean empty() {
        return clients.isEmpty();
    }

    /** Everybody's slots together. */
    Counts pooled() {
        return new Counts(clients.stream().flatMap(it -> it.inPeriod().stream()).toList());
    }

    /** Everybody weighs the same. */
    OptionalDouble headline() {
        return clients.stream().mapToDouble(it -> it.headline().orElseThrow()).average();
    }

    /** Who it is about. */
    String name() {
        return (therapist.equals(ALL) ? "clinic" : therapist) + " " + (type.equals(ALL) ? "all types" : type);
    }
}
