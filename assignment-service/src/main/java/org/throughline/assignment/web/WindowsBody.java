package org.throughline.assignment.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.assignment.plans.WindowRules;
import org.throughline.http.FieldProblem;
import org.throughline.http.Problem;

/**
 * Windows other than by default (definitions, section 2.3); days are calendar days, hours are elapsed hours.
 *
 * @param opensBefore how long before it is due it opens, at most 60 days
 * @param grace how long after it is due work is still on time, at most 14 days
 * @param strict a prompt at its planned time, open for two hours
 */
record WindowsBody(
        @Nullable Duration opensBefore,
        @Nullable Duration grace,
        @Nullable Boolean strict) {

    private static final Duration LONGEST_OPEN = Duration.ofDays(60);
    private static final Duration LONGEST_GRACE = Duration.ofDays(14);

    static WindowRules rules(@Nullable WindowsBody body) {
        return body == null ? WindowRules.DEFAULT : body.rules();
    }

    private WindowRules rules() {
        var wrong = new ArrayList<FieldProblem>();
        if (opensBefore != null
                && (opensBefore.isNegative() || opensBefore.isZero() || opensBefore.compareTo(LONGEST_OPEN) > 0)) {
            wrong.add(new FieldProblem("/windows/opensBefore", "out-of-range", "Give more than none, up to P60D."));
        }
        if (grace != null && (grace.isNegative() || grace.compareTo(LONGEST_GRACE) > 0)) {
            wrong.add(new FieldProblem("/windows/grace", "out-of-range", "Give PT0S to P14D."));
        }
        if (!wrong.isEmpty()) {
            throw Problem.invalid(List.copyOf(wrong));
        }
        return new WindowRules(opensBefore, grace, strict != null && strict);
    }

    static WindowsBody of(WindowRules rules) {
        return new WindowsBody(rules.opensBefore(), rules.grace(), rules.strict());
    }
}
