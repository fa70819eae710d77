package org.throughline.portal.client.homework;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.portal.services.Refusal;

/**
 * One piece of homework as a link shows it: what to do and what for, and nothing of the person.
 *
 * @param task absent while it cannot be had; telling goes on all the same
 * @param template likewise
 * @param refused what to look at again in what was typed
 */
record LinkedHomework(
        Slot slot,
        @Nullable Task task,
        @Nullable Template template,
        Telling telling,
        @Nullable Refusal refused) {

    record Slot(
            String type,
            boolean toCome,
            LocalDate dueDate,
            @Nullable Double doseTarget) {}

    record Task(String title, String purpose, String minimumStep, Plan.@Nullable Dose dose) {}

    public How how() {
        return slot.toCome() ? How.NOT_THIS_TIME : telling.asHow();
    }

    public List<How> ways() {
        return slot.toCome()
                ? List.of(How.NOT_THIS_TIME)
                : Stream.of(How.values()).toList();
    }

    public List<Barrier> barriers() {
        return List.of(Barrier.values());
    }

    /** As agreed for this slot, which may be less than in the end. */
    public Plan.@Nullable Dose dose() {
        if (task == null || task.dose() == null) {
            return null;
        }
        var agreed = task.dose();
        return slot.doseTarget() == null
                ? agreed
                : new Plan.Dose(slot.doseTarget(), agreed.unit(), agreed.minimumFraction());
    }
}
