package org.throughline.tracking.homework;

import static org.throughline.tracking.homework.State.EXCUSED;
import static org.throughline.tracking.homework.State.OPEN;
import static org.throughline.tracking.homework.State.STARTED;

import java.time.Instant;
import java.util.ArrayList;
import org.throughline.events.Decided;
import org.throughline.events.ExcuseReason;
import org.throughline.events.HomeworkEvent;
import org.throughline.events.OutcomeEvent.QuestionAnswered;
import org.throughline.events.OutcomeEvent.QuestionAsked;
import org.throughline.events.QuestionId;

/** Questions on a slot: nobody is late with what they have not understood. */
final class Asking {

    private static final int MOST_QUESTIONS = 50;

    private Asking() {}

    /** A question asked before the time is over excuses the slot until it is answered. */
    static Decided<Occurrence> ask(Occurrence slot, QuestionId id, String text, Instant now) {
        if (slot.story().question(id).isPresent()) {
            return Decided.nothing(slot);
        }
        if (slot.story().questions().size() >= MOST_QUESTIONS) {
            throw new NotPossible("too-many-questions", "Please talk about this one with your therapist.");
        }
        var asked = new QuestionAsked(
                slot.owner().clinic(), slot.owner().client(), slot.terms().assignment(), slot.id(), id, now);
        var excused = slot.isExpected() && !slot.isOverAt(now)
                ? Excusing.excuse(slot, ExcuseReason.QUESTION, now)
                : Decided.nothing(slot);
        var events = new ArrayList<HomeworkEvent>();
        events.add(asked);
        events.addAll(excused.events());
        return new Decided<>(excused.state().with(slot.story().asked(Question.asked(id, text, now))), events);
    }

    /** With the last answer the slot is open again, if there is time left. */
    static Decided<Occurrence> answer(Occurrence slot, QuestionId id, String text, Instant now) {
        var question = slot.story().question(id).orElseThrow(UnknownHomework::new);
        if (!question.isOpen()) {
            return Decided.nothing(slot);
        }
        var story = slot.story().answered(question.answered(text, now));
        var waiting = slot.state() == EXCUSED && slot.verdict().excuse() == ExcuseReason.QUESTION;
        var reopened = waiting && !story.hasOpenQuestion() && !slot.isOverAt(now);
        var verdict = reopened ? slot.verdict().in(story.startedAt() == null ? OPEN : STARTED) : slot.verdict();
        return Decided.of(
                slot.with(story).with(verdict),
                new QuestionAnswered(
                        slot.owner().clinic(),
                        slot.owner().client(),
                        slot.terms().assignment(),
                        slot.id(),
                        id,
                        now,
                        reopened));
    }
}
