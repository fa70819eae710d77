package org.throughline.simulator.check;

import org.throughline.simulator.journal.Entry;

/** Does the answer to a submission say what the definitions say? */
record Replies(Findings findings) {

    void check(Entry entry, Verdict verdict) {
        var answer = entry.answer().body();
        var extra = answer.path("extra").asBoolean(false);
        var occurrence = entry.answer().text("occurrenceId");
        var right = verdict.slot()
                .map(slot -> occurrence.equals(slot.id())
                        && !extra
                        && answer.path("late").asBoolean(false) == verdict.late()
                        && answer.path("early").asBoolean(false) == verdict.early())
                .orElse(extra);
        if (!right) {
            findings.add(Figure.ADHERENCE, "the answer should have been " + verdict + ", but: " + entry);
        }
    }
}
