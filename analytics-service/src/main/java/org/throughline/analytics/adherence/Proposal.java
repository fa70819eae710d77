package org.throughline.analytics.adherence;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.analytics.adherence.Verdict.Worked;
import org.throughline.events.AssignmentId;
import org.throughline.events.Barrier;
import org.throughline.events.Rating;

/**
 * Work of the right size, proposed from the last four slots; the therapist decides.
 *
 * @param done of the last four
 */
public record Proposal(AssignmentId assignmentId, Kind kind, int done, int of) {

    private static final int RECENT = 4;
    private static final int LITTLE = 1;

    public enum Kind {
        /** The smallest version that counts. */
        SMALLER,
        /** Fewer slots a week. */
        FEWER,
        /** Another time of day or week. */
        MOVE,
        /** Other work towards the same goal. */
        DIFFERENT,
        /** Go through it again together. */
        EXPLAIN,
        /** One step more. */
        MORE
    }

    static Optional<Proposal> of(AssignmentId assignment, Plan plan) {
        var eligible = plan.eligible();
        if (plan.over() || eligible.size() < RECENT) {
            return Optional.empty();
        }
        var recent = eligible.subList(eligible.size() - RECENT, eligible.size());
        var done = (int) recent.stream().filter(Slot::counts).count();
        var kind = kind(recent, done);
        return kind == null ? Optional.empty() : Optional.of(new Proposal(assignment, kind, done, RECENT));
    }

    private static @Nullable Kind kind(List<Slot> recent, int done) {
        if (done <= 1) {
            return smaller(recent);
        }
        if (recent.stream().filter(it -> rated(it, Rating.HELPFULNESS)).count() >= 2) {
            return Kind.DIFFERENT;
        }
        if (recent.stream().filter(Slot::late).count() >= 2) {
            return Kind.MOVE;
        }
        return done == RECENT && recent.stream().allMatch(it -> rated(it, Rating.DIFFICULTY)) ? Kind.MORE : null;
    }

    private static Kind smaller(List<Slot> recent) {
        var reasons = recent.stream()
                .map(it -> it.story().barrier())
                .filter(Objects::nonNull)
                .toList();
        if (reasons.contains(Barrier.DID_NOT_UNDERSTAND)) {
            return Kind.EXPLAIN;
        }
        if (reasons.contains(Barrier.TOO_BUSY)) {
            return Kind.FEWER;
        }
        if (reasons.contains(Barrier.SEEMS_POINTLESS)) {
            return Kind.DIFFERENT;
        }
        return reasons.contains(Barrier.FORGOT) ? Kind.MOVE : Kind.SMALLER;
    }

    /** Not at all, or hardly: easy, or of little help. */
    private static boolean rated(Slot slot, Rating rating) {
        Worked work = slot.story().work();
        return work != null && work.ratings().getOrDefault(rating, LITTLE + 1) <= LITTLE;
    }
}
