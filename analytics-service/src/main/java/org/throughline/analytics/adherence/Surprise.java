package org.throughline.analytics.adherence;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.AssignmentId;

/**
 * Something of one assignment since the session before that the figures do not show at a glance.
 *
 * @param times how often
 */
public record Surprise(AssignmentId assignmentId, Kind kind, int times) {

    private static final int IN_A_ROW = 3;
    private static final int ENOUGH = 3;
    private static final double HALF = 0.5;
    private static final double APART = 2;

    public enum Kind {
        /** The first work of all on the assignment. */
        BEGUN,
        /** Work after three or more misses in a row. */
        CAME_BACK,
        /** Practice beyond every slot. */
        BEYOND_PLAN,
        /** Completion higher by half than before, with three slots or more on either side. */
        MORE_THAN_BEFORE,
        /** Completion lower by half than before, likewise. */
        LESS_THAN_BEFORE,
        /** Client and therapist rated the same work two points apart or more. */
        RATED_APART
    }

    /** @param recent those of the plan's slots that are new since the session before */
    static List<Surprise> of(AssignmentId assignment, Plan plan, List<Slot> recent, @Nullable Instant since) {
        var over = plan.standing().stream().filter(it -> it.overBy(plan.asOf())).toList();
        var before = over.stream().filter(it -> !recent.contains(it)).toList();
        var change = change(before, over.stream().filter(recent::contains).toList());
        return Arrays.stream(Kind.values())
                .map(kind -> new Surprise(
                        assignment,
                        kind,
                        switch (kind) {
                            case BEGUN -> begun(plan, since);
                            case CAME_BACK -> cameBack(plan.eligible(), recent);
                            case BEYOND_PLAN ->
                                count(plan.extra().stream()
                                        .filter(it ->
                                                since == null || it.countedAt().isAfter(since))
                                        .count());
                            case MORE_THAN_BEFORE -> change >= HALF ? 1 : 0;
                            case LESS_THAN_BEFORE -> change <= -HALF ? 1 : 0;
                            case RATED_APART ->
                                count(recent.stream().filter(Surprise::apart).count());
                        }))
                .filter(it -> it.times > 0)
                .toList();
    }

    private static int begun(Plan plan, @Nullable Instant since) {
        return plan.work()
                .min(Instant::compareTo)
                .filter(it -> since == null || it.isAfter(since))
                .map(_ -> 1)
                .orElse(0);
    }

    private static int cameBack(List<Slot> eligible, List<Slot> recent) {
        var misses = 0;
        var times = 0;
        for (var slot : eligible) {
            if (slot.state().worked()) {
                times += misses >= IN_A_ROW && recent.contains(slot) ? 1 : 0;
                misses = 0;
            } else {
                misses = slot.state() == SlotState.MISSED ? misses + 1 : 0;
            }
        }
        return times;
    }

    private static double change(List<Slot> before, List<Slot> since) {
        var then = Rate.ofDone(before).rate();
        var now = Rate.ofDone(since).rate();
        return then == null || now == null || before.size() < ENOUGH || since.size() < ENOUGH ? 0 : now - then;
    }

    private static boolean apart(Slot slot) {
        var client = slot.clientRating();
        var therapist = slot.therapistRating();
        return client.isPresent()
                && therapist.isPresent()
                && Math.abs(client.getAsDouble() - therapist.getAsDouble()) >= APART;
    }

    private static int count(long times) {
        return (int) times;
    }
}
