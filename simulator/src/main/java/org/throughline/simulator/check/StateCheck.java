package org.throughline.simulator.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.throughline.simulator.platform.Json;
import tools.jackson.databind.JsonNode;

/** Compares slots with what tracking-service answers and with what it has told the world. */
record StateCheck(Findings findings) {

    void compare(ClientHistory client, Collection<Slot> slots, Collection<JsonNode> answered) {
        var listed = new HashMap<String, JsonNode>();
        answered.forEach(it -> listed.put(Json.text(it, "occurrenceId"), it));
        for (var slot : slots) {
            var item = listed.remove(slot.id());
            if (item == null) {
                findings.add(Figure.ADHERENCE, client.client() + ": the homework list lacks " + slot);
            } else if (!agrees(slot, item)) {
                findings.add(Figure.ADHERENCE, client.client() + ": expected " + slot + "\n  tracking says " + item);
            }
        }
        listed.values()
                .forEach(it -> findings.add(
                        Figure.ADHERENCE, client.client() + ": never assigned, but on the homework list: " + it));
        compareMisses(client, slots);
    }

    private static boolean agrees(Slot slot, JsonNode item) {
        return State.of(Json.text(item, "state")) == slot.state()
                && (!slot.is(State.EXCUSED) || Json.text(item, "reason").equals(slot.reason()))
                && (!slot.state().isWork() || agreesOnWork(slot, item))
                && (!slot.state().holdsRecord()
                        || Json.text(item, "recordId").equals(slot.work().record()));
    }

    private static boolean agreesOnWork(Slot slot, JsonNode item) {
        return item.path("late").asBoolean(false) == slot.late()
                && item.path("early").asBoolean(false) == slot.work().early()
                && Math.abs(item.path("fraction").asDouble(1) - slot.dose()) < 1e-9;
    }

    private void compareMisses(ClientHistory client, Collection<Slot> slots) {
        Map<String, Slot> byId = new HashMap<>();
        slots.forEach(it -> byId.put(it.id(), it));
        var missed = client.told().stream()
                .filter(it -> it.type().equals("homework.missed"))
                .map(Told::subject)
                .toList();
        missed.stream()
                .filter(it -> !byId.containsKey(it) || !byId.get(it).everMissed())
                .forEach(it -> findings.add(
                        Figure.UNEXPLAINED, client.client() + ": no reason for a miss of " + it + " " + byId.get(it)));
        slots.stream()
                .filter(it -> it.everMissed() && !missed.contains(it.id()))
                .forEach(it -> findings.add(Figure.LOST, client.client() + ": no homework.missed of " + it));
    }
}
