package org.throughline.reminder.nudges;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.throughline.delivery.Heard;
import org.throughline.delivery.Retried;
import org.throughline.events.AssignmentEvent;
import org.throughline.events.AssignmentId;
import org.throughline.events.ClientRef;
import org.throughline.events.OutcomeEvent;

/** Takes in what the other services say; in any order between topics, with repetitions. */
public class HearEvents {

    private final Knowledge knowledge;
    private final HearOfSlots slots;
    private final Replan replan;
    private final Clock clock;

    public HearEvents(Knowledge knowledge, Replan replan, Clock clock) {
        this.knowledge = knowledge;
        this.slots = new HearOfSlots(knowledge.slots(), replan, clock);
        this.replan = replan;
        this.clock = clock;
    }

    public void hear(List<Heard> heard) {
        var moved = new LinkedHashSet<ClientRef>();
        for (var it : heard) {
            hearOfPersonOrPlan(it, moved);
        }
        slots.hear(heard);
        moved.forEach(replan::everythingOf);
    }

    private void hearOfPersonOrPlan(Heard heard, Set<ClientRef> moved) {
        var client = ClientRef.of(heard.event());
        switch (heard.event()) {
            case AssignmentEvent.AboutClient it -> {
                if (isNewZone(client, it, heard.envelope().sequence())) {
                    moved.add(client);
                }
            }
            case AssignmentEvent.AboutPlan it ->
                changePlan(
                        client,
                        it.assignment(),
                        plan -> plan.heard(it, heard.envelope().sequence()));
            case OutcomeEvent.AboutSlot it -> changePlan(client, it.assignment(), plan -> plan.heard(it));
            default -> {}
        }
    }

    private boolean isNewZone(ClientRef client, AssignmentEvent.AboutClient event, long sequence) {
        return Retried.onConflict(() -> {
            var before = knowledge.person(client);
            var after = before.heard(event, sequence);
            if (!after.equals(before)) {
                knowledge.people().record(after, clock.instant());
            }
            return before.zone() != null && !Objects.equals(before.zone(), after.zone());
        });
    }

    private void changePlan(ClientRef client, AssignmentId assignment, UnaryOperator<Plan> change) {
        Retried.onConflict(() -> {
            var before = knowledge.plan(client, assignment);
            var after = change.apply(before);
            if (!after.equals(before)) {
                knowledge.plans().record(after, clock.instant());
            }
            return after;
        });
    }
}
