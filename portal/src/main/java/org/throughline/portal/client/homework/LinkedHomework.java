package org.throughline.portal.client.homework;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.portal.services.Refusal;
import org.throughline.portal.worksheet.Field;

/**
 * One piece of homework as a link shows it: what to do and what for, and nothing of the person.
 *
 * @param task absent while it cannot be had; telling goes on all the same
 * @param template likewise
 * @param sheet absent with it, and for work in two stages: the second would show what the first one said
 * @param refused what to look at again in what was typed
 */
record LinkedHomework(
        Slot slot,
        @Nullable Task task,
        @Nullable Template template,
        @Nullable Sheet sheet,
        Telling telling,
        @Nullable Refusal refused) {

    record Slot(
            String type,
            boolean toCome,
            LocalDate dueDate,
            @Nullable Double doseTarget) {}

    record Task(String title, String purpose, String minimumStep, Plan.@Nullable Dose dose) {}

    static LinkedHomework of(Slot slot, @Nullable Task task, @Nullable Template template, Telling telling) {
        return new LinkedHomework(slot, task, template, sheet(task, template), telling, null);
    }

    private static @Nullable Sheet sheet(@Nullable Task task, @Nullable Template template) {
        if (template == null || template.worksheet().hasStages()) {
            return null;
        }
        var sheet = Sheet.of(template.worksheet(), null, Map.of());
        return task == null || task.dose() == null
                ? sheet
                : sheet.without(task.dose().unit());
    }

    /** Answers came in, and the worksheet they belong to cannot be had right now. */
    boolean cannotRead(Map<String, String[]> fields) {
        return template == null && fields.keySet().stream().anyMatch(it -> it.startsWith("a."));
    }

    LinkedHomework typed(Map<String, String[]> fields) {
        return new LinkedHomework(slot, task, template, sheet == null ? null : sheet.typed(fields), telling, null);
    }

    LinkedHomework again(@Nullable Refusal why) {
        return new LinkedHomework(slot, task, template, sheet, telling, why);
    }

    /** Absent where nothing of the worksheet was filled in: work counts without it. */
    @Nullable
    Map<String, Object> answers() {
        return sheet == null || sheet.answers().isEmpty() ? null : sheet.asked();
    }

    public List<Field> fields() {
        return sheet == null
                ? List.of()
                : sheet.fields(refused == null ? List.of() : refused.errors(), telling.longer());
    }

    /** What was refused beside the worksheet. */
    public List<Refusal.Field> otherwiseRefused() {
        return refused == null
                ? List.of()
                : refused.errors().stream()
                        .filter(it -> !it.pointer().startsWith("/answers/"))
                        .toList();
    }

    public boolean filledIn() {
        return answers() != null || telling.longer() != null;
    }

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
