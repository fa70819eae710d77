package org.throughline.tracking.homework;

import org.throughline.events.ClientRef;
import org.throughline.events.OccurrenceId;
import org.throughline.events.QuestionId;

/** A therapist explains. */
public final class AnswerQuestion {

    private final SlotChange change;

    public AnswerQuestion(SlotChange change) {
        this.change = change;
    }

    public Occurrence answer(ClientRef client, OccurrenceId slot, QuestionId id, String text) {
        return change.apply(client, slot, (it, now) -> Asking.answer(it, id, text, now));
    }
}
