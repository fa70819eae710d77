package org.throughline.simulator.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** Per source and subject the sequence must run 1, 2, 3 …; only an exact duplicate may go back. */
final class Sequences {

    private final Findings findings;
    private final Map<String, NavigableMap<Long, String>> streams = new HashMap<>();
    private final Set<String> facts = new HashSet<>();

    Sequences(Findings findings) {
        this.findings = findings;
    }

    /** Checks the log and gives back each event once. */
    List<Told> onceEach(List<Told> log) {
        var once = log.stream().filter(this::isNew).toList();
        once.forEach(this::checkFact);
        streams.forEach(this::checkGaps);
        return new ArrayList<>(once);
    }

    private boolean isNew(Told told) {
        var seen = streams.computeIfAbsent(told.stream(), it -> new TreeMap<>());
        var known = seen.get(told.sequence());
        if (known != null) {
            if (!known.equals(told.id())) {
                findings.add(Figure.DUPLICATED, "another event with the same sequence: " + told);
            }
            return false;
        }
        if (!seen.isEmpty() && told.sequence() < seen.lastKey()) {
            findings.add(Figure.REORDERED, "after " + seen.lastKey() + " came " + told);
        }
        seen.put(told.sequence(), told.id());
        return true;
    }

    private void checkGaps(String stream, NavigableMap<Long, String> seen) {
        for (var expected = 1L; expected < seen.lastKey(); expected++) {
            if (!seen.containsKey(expected)) {
                findings.add(Figure.LOST, stream + " has no event " + expected + " of " + seen.lastKey());
            }
        }
    }

    private void checkFact(Told told) {
        var fact = fact(told);
        if (!fact.isEmpty() && !facts.add(told.source() + " " + told.type() + " " + fact)) {
            findings.add(Figure.DUPLICATED, "told before under another id: " + told);
        }
    }

    /** What the event says but for the moment of saying it; empty where saying it again is no repetition. */
    private static String fact(Told told) {
        return switch (told.type()) {
            case "homework.assigned",
                    "homework.missed",
                    "homework.withdrawn",
                    "client.enrolled",
                    "assignment.proposed",
                    "assignment.started",
                    "measure.completed",
                    "reminder.planned",
                    "reminder.sent",
                    "reminder.suppressed",
                    "reminder.failed",
                    "reminder.cancelled" -> told.subject();
            case "homework.completed", "homework.skipped", "homework.corrected" ->
                told.subject() + told.text("record") + told.body().path("revision");
            case "question.asked", "question.answered" -> told.subject() + told.text("question");
            default -> "";
        };
    }
}
