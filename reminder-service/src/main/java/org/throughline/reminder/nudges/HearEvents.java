package org.throughline.reminder.nudges;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
    private final Replan replan;
    private final Clock clock;

    public HearEvents(Knowledge knowledge, Replan replan, Clock clock) {
        this.knowledge = knowledge;
        this.replan = replan;
        this.clock = clock;
    }

    public void hear(List<Heard> heard) {
        var moved = new LinkedHashSet<ClientRef>();
        for (var it : heard) {
            hearOfPersonOrPlan(it, moved);
        }
        Retried.onConflict(() -> {
            hearOfSlots(heard);
            return heard;
        });
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

    private void hearOfSlots(List<Heard> heard) {
        var named = new LinkedHashMap<Slots.SlotRef, Slot>();
        for (var it : heard) {
            switch (it.event()) {
                case AssignmentEvent.AboutSlot event ->
                    named.putIfAbsent(
                            new Slots.SlotRef(ClientRef.of(event), event.occurrence()),
                            Slot.unheard(ClientRef.of(event), event.assignment(), event.occurrence()));
                case OutcomeEvent.AboutSlot event ->
                    named.putIfAbsent(
                            new Slots.SlotRef(ClientRef.of(event), event.occurrence()),
                            Slot.unheard(ClientRef.of(event), event.assignment(), event.occurrence()));
                default -> {}
            }
        }
        if (!named.isEmpty()) {
            knowledge.slots().findAll(named.keySet()).forEach(it -> named.put(Slots.SlotRef.of(it), it));
            fold(heard, named);
        }
    }

    private void fold(List<Heard> heard, Map<Slots.SlotRef, Slot> before) {
        var after = new LinkedHashMap<>(before);
        for (var it : heard) {
            var sequence = it.envelope().sequence();
            switch (it.event()) {
                case AssignmentEvent.AboutSlot event ->
                    after.computeIfPresent(
                            new Slots.SlotRef(ClientRef.of(event), event.occurrence()),
                            (_, slot) -> slot.heard(event, sequence));
                case OutcomeEvent.AboutSlot event ->
                    after.computeIfPresent(
                            new Slots.SlotRef(ClientRef.of(event), event.occurrence()),
                            (_, slot) -> slot.heard(event, sequence));
                default -> {}
            }
        }
        var changed = after.values().stream()
                .filter(it -> !it.equals(before.get(Slots.SlotRef.of(it))))
                .toList();
        if (!changed.isEmpty()) {
            knowledge.slots().record(changed, clock.instant());
        }
        replan.slots(after.values());
    }
}
