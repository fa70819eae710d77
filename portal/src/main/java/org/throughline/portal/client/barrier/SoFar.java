package org.throughline.portal.client.barrier;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the client's own records say about this homework so far.
 *
 * @param done how often it was done, wholly or in part or in another way
 * @param helped of those, how often it was said to have helped at least somewhat
 */
record SoFar(int done, int helped) {

    private static final Set<String> DONE = Set.of("COMPLETED", "PARTIAL", "ADAPTED");
    private static final String HELPFULNESS = "HELPFULNESS";
    private static final int SOMEWHAT = 2;

    /** The latest of them, as tracking-service tells them. */
    record Records(List<Told> items) {}

    record Told(String assignmentId, Latest latest) {}

    record Latest(String outcome, @Nullable Map<String, Integer> ratings) {

        boolean helped() {
            return ratings != null && ratings.getOrDefault(HELPFULNESS, 0) >= SOMEWHAT;
        }
    }

    static SoFar of(Records records, String assignment) {
        var done = records.items().stream()
                .filter(it -> it.assignmentId().equals(assignment))
                .map(Told::latest)
                .filter(it -> DONE.contains(it.outcome()))
                .toList();
        return new SoFar(done.size(), (int) done.stream().filter(Latest::helped).count());
    }

    /** None is not told. */
    public boolean saysSomething() {
        return done > 0;
    }
}
