package org.throughline.tracking.homework;

import org.throughline.events.ClientRef;
import org.throughline.events.OccurrenceId;
import org.throughline.events.QuestionId;

/** A client has not understood. */
public final class AskQuestion {

    private final SlotChange change;

    public AskQuestion(SlotChange change) {
        this.change = change;
    }

    public Occurrence ask(ClientRef client, OccurrenceId slot, QuestionId id, String text) {
        return change.apply(client, slot, (it, now) -> Asking.ask(it, id, text, now));
    }
}
