package org.throughline.tracking.homework;

import static org.throughline.delivery.Retried.onConflict;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.throughline.delivery.Heard;
import org.throughline.events.AssignmentEvent.AboutClient;
import org.throughline.events.AssignmentEvent.AboutPlan;
import org.throughline.events.AssignmentEvent.AboutSlot;
import org.throughline.events.AssignmentEvent.AssignmentPaused;
import org.throughline.events.AssignmentEvent.AssignmentResumed;
import org.throughline.events.ClientRef;
import org.throughline.events.Decided;
import org.throughline.events.Revision;

/** Hears what assignment-service tells: slots open, move and go; plans rest; clients change hands. */
public final class OpenFromAssignment {

    private final HearSlots slots;
    private final Plans plans;
    private final Treatments treatments;
    private final JudgeAgain judge;
    private final Clock clock;

    public OpenFromAssignment(HearSlots slots, Plans plans, Treatments treatments, JudgeAgain judge, Clock clock) {
        this.slots = slots;
        this.plans = plans;
        this.treatments = treatments;
        this.judge = judge;
        this.clock = clock;
    }

    /** Any number of times, in the order of each subject. */
    public void hear(List<Heard> heard) {
        heard.forEach(this::clientOrPlan);
        slots.hear(heard.stream().filter(it -> it.event() instanceof AboutSlot).toList());
    }

    private void clientOrPlan(Heard it) {
        var sequence = it.envelope().sequence();
        switch (it.event()) {
            case AboutClient client -> onConflict(() -> hear(client, sequence));
            case AboutPlan plan -> {
                onConflict(() -> hear(plan, sequence));
                // Also when it was heard before: a crash may have come in between.
                if (plan instanceof AssignmentPaused || plan instanceof AssignmentResumed) {
                    judge.plan(ClientRef.of(plan), plan.assignment());
                }
            }
            default -> {}
        }
    }

    private boolean hear(AboutClient event, long sequence) {
        var known = treatments.find(ClientRef.of(event), event.client());
        if (known.map(Treatment::heard).orElse(0L) >= sequence) {
            return false;
        }
        var revision = known.map(Treatment::revision).orElse(Revision.NEW);
        treatments.record(Decided.nothing(Treatment.of(event, sequence, revision)), clock.instant());
        return true;
    }

    private Optional<Plan> hear(AboutPlan event, long sequence) {
        var plan = plans.find(ClientRef.of(event), event.assignment()).orElseGet(() -> Plan.unheardOf(event));
        var changed = plan.hear(event, sequence);
        changed.ifPresent(it -> plans.record(Decided.nothing(it), clock.instant()));
        return changed;
    }
}
