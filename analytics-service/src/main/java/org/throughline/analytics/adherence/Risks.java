package org.throughline.analytics.adherence;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.throughline.events.RiskReason;

/** Why an assignment needs a look, each with the moment since when. */
final class Risks {

    private static final int IN_A_ROW = 3;
    private static final int RECENT = 4;

    private Risks() {}

    static Map<RiskReason, Instant> of(Plan plan) {
        var risks = new EnumMap<RiskReason, Instant>(RiskReason.class);
        if (plan.over()) {
            return risks;
        }
        var past = plan.standing().stream().filter(it -> it.overBy(plan.asOf())).toList();
        consecutiveMisses(past, risks);
        falling(past, risks);
        if (Boolean.FALSE.equals(plan.initiation().initiated())) {
            risks.put(
                    RiskReason.NOT_INITIATED,
                    plan.standing().getFirst().windows().lateUntil());
        }
        return risks;
    }

    private static void consecutiveMisses(List<Slot> past, Map<RiskReason, Instant> risks) {
        var first = past.size();
        while (first > 0 && past.get(first - 1).state() == SlotState.MISSED) {
            first--;
        }
        if (past.size() - first >= IN_A_ROW) {
            risks.put(RiskReason.CONSECUTIVE_MISSES, past.get(first).windows().graceUntil());
        }
    }

    /** Of the last four slots, at least two fewer were done than of the four before. */
    private static void falling(List<Slot> past, Map<RiskReason, Instant> risks) {
        var size = past.size();
        if (size < 2 * RECENT) {
            return;
        }
        var before = done(past.subList(size - 2 * RECENT, size - RECENT));
        var recent = past.subList(size - RECENT, size);
        if (before - done(recent) >= 2) {
            risks.put(RiskReason.FALLING_ADHERENCE, recent.getFirst().windows().graceUntil());
        }
    }

    private static long done(List<Slot> slots) {
        return slots.stream().filter(it -> it.state().done()).count();
    }
}
