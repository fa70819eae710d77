package org.throughline.tracking.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Barrier;
import org.throughline.events.HomeworkType;
import org.throughline.events.Outcome;
import org.throughline.tracking.homework.Occurrence;
import org.throughline.tracking.homework.State;

/** What goes to and fro with a link. */
final class ByLink {

    private ByLink() {}

    /**
     * A slot that waits.
     *
     * @param toCome it has not opened: a no in advance is all that can be said
     * @param dueDate the local day it belongs to
     * @param doseTarget how much is agreed, in {@code doseUnit}; absent where done is done
     */
    record SlotView(
            HomeworkType type,
            boolean toCome,
            LocalDate dueDate,
            @Nullable Double doseTarget,
            @Nullable String doseUnit) {

        static SlotView of(Occurrence slot, Instant now) {
            var terms = slot.terms();
            return new SlotView(
                    terms.type(),
                    slot.stateAt(now) == State.SCHEDULED,
                    slot.windows().dueDate(),
                    terms.dose().target(),
                    terms.dose().unit());
        }
    }

    /**
     * What was done.
     *
     * @param outcome COMPLETED, PARTIAL or ADAPTED; where a dose was agreed the numbers decide between the first two
     * @param dose how much was done, above 0, in the unit agreed
     * @param fraction how much was done of what was agreed, above 0 and at most 1, where no dose is given
     * @param answers by linkId: a value or a list of values
     * @param note at most 4000 characters
     * @param adaptation in which other form it was done, at most 1000 characters
     */
    record Work(
            @NotNull Outcome outcome,
            @Nullable Double dose,
            @Nullable Double fraction,
            @Nullable Map<String, @Nullable Object> answers,
            @Size(max = 4000) @Nullable String note,
            @Size(max = 1000) @Nullable String adaptation) {

        RecordRequest request() {
            return new RecordRequest(
                    outcome, null, null, dose, fraction, answers, null, null, note, adaptation, null, null, null, null);
        }
    }

    /**
     * "Not this time".
     *
     * @param note for the care team, at most 4000 characters
     */
    record No(
            @NotNull Barrier reason,
            @Size(max = 4000) @Nullable String note) {

        SkipRequest request() {
            return new SkipRequest(reason, null, note);
        }
    }

    /** @param outcome as which it was taken */
    record Taken(Outcome outcome) {}
}
