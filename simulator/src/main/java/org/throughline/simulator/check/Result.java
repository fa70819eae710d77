package org.throughline.simulator.check;

import java.util.List;
import org.throughline.simulator.platform.Json;
import tools.jackson.databind.node.ObjectNode;

/** What the checker counted and what it found wrong. */
public record Result(Findings findings, List<Told> log, int dstSlotsChecked, int groupsChecked) {

    public ObjectNode json() {
        var json = Json.object();
        json.put("assigned", events("homework.assigned"));
        json.put("completed", outcomes("COMPLETED"));
        json.put("partial", outcomes("PARTIAL"));
        json.put("adapted", outcomes("ADAPTED"));
        json.put("skipped", outcomes("SKIPPED") + events("homework.skipped"));
        json.put("missed", events("homework.missed"));
        json.put("excused", events("homework.excused"));
        json.put("withdrawn", events("homework.withdrawn"));
        json.put("corrected", events("homework.corrected"));
        json.put("practised", events("homework.practised"));
        json.put("remindersPlanned", events("reminder.planned"));
        json.put("remindersSent", events("reminder.sent"));
        json.put("remindersSuppressed", events("reminder.suppressed"));
        json.put("remindersCancelled", events("reminder.cancelled"));
        json.put("remindersFailed", events("reminder.failed"));
        for (var figure : Figure.values()) {
            json.put(figure.key(), findings.count(figure));
        }
        json.put("dstSlotsChecked", dstSlotsChecked);
        json.put("groupsChecked", groupsChecked);
        return json;
    }

    private long events(String type) {
        return log.stream().filter(it -> it.type().equals(type)).count();
    }

    /** First versions only: an edit is no second piece of homework. */
    private long outcomes(String outcome) {
        return log.stream()
                .filter(it ->
                        it.type().equals("homework.completed") || it.type().equals("homework.corrected"))
                .filter(it -> it.text("outcome").equals(outcome)
                        && it.body().path("revision").asInt(1) == 1)
                .count();
    }
}
