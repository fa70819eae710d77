package org.throughline.portal.client.homework;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.portal.services.Refusal;
import org.throughline.portal.worksheet.Field;
import org.throughline.portal.worksheet.Form;
import org.throughline.portal.worksheet.Line;
import org.throughline.portal.worksheet.Stage;

/**
 * One piece of homework on one page.
 *
 * @param template absent while the catalogue cannot be had
 * @param sheet absent with it
 * @param refused what to look at again in what was typed
 * @param kept the worksheet was put aside just now
 */
record Homework(
        Slot slot,
        Plan plan,
        @Nullable Template template,
        @Nullable Sheet sheet,
        Telling telling,
        @Nullable Refusal refused,
        boolean kept) {

    public How how() {
        return slot.toCome() ? How.NOT_THIS_TIME : telling.asHow();
    }

    /** It can be told about: late is fine too, and a no in advance. */
    public boolean open() {
        return slot.waiting() || slot.toCome() || refused != null;
    }

    /** What is asked for now of work in two stages, for the form to say so when it comes back. */
    public @Nullable Stage stage() {
        return sheet == null ? null : sheet.stage();
    }

    /** A no was said, and this is told all the same. */
    public boolean beside() {
        return slot.saidNo() || telling.standsBeside();
    }

    /** Ways in which work can have gone. */
    public List<How> ways() {
        return List.of(How.DONE, How.SMALLER, How.DIFFERENTLY);
    }

    public List<Barrier> barriers() {
        return List.of(Barrier.values());
    }

    public List<Privacy> privacies() {
        return List.of(Privacy.values());
    }

    public Privacy privacy() {
        var chosen = telling.privacy();
        return chosen != null ? chosen : template == null ? Privacy.ALL : template.defaultPrivacy();
    }

    public List<Field> fields() {
        return sheet == null
                ? List.of()
                : sheet.fields(refused == null ? List.of() : refused.errors(), telling.longer());
    }

    /** Fields that want another look. */
    public List<Field> toLookAt() {
        return Form.all(fields()).filter(it -> it.wrong() != null).toList();
    }

    /** What was refused beside the worksheet. */
    public Stream<Refusal.Field> otherwiseRefused() {
        return refused == null
                ? Stream.empty()
                : refused.errors().stream().filter(it -> !it.pointer().startsWith("/answers/"));
    }

    public List<Line> predicted() {
        return sheet == null ? List.of() : sheet.before();
    }

    /** Only what is expected is asked for now. */
    public boolean predicts() {
        return sheet != null && sheet.stage() == Stage.PREDICTION;
    }

    public boolean requires() {
        return sheet != null && sheet.now().requires();
    }

    /** Some questions come only after others are answered. */
    public boolean hasMoreToAsk() {
        return Form.all(fields()).anyMatch(it -> !it.asked());
    }

    /** Minutes to time; absent for what is not measured in them. */
    public @Nullable String minutes() {
        var dose = plan.dose();
        return dose != null && dose.unit().equals("minutes") ? dose.agreed() : null;
    }

    /** The slot may go to another day. */
    public boolean movable() {
        return plan.movableByDays() != null && (slot.toCome() || slot.state().equals("OPEN"));
    }

    public LocalDate earliest() {
        return slot.dueDate().minusDays(plan.movableByDays() == null ? 0 : plan.movableByDays());
    }

    public LocalDate latest() {
        return slot.dueDate().plusDays(plan.movableByDays() == null ? 0 : plan.movableByDays());
    }

    Homework typed(Telling telling, @Nullable Sheet sheet) {
        return new Homework(slot, plan, template, sheet, telling, null, false);
    }

    /** @param fields of the form */
    Homework typed(Map<String, String[]> fields) {
        return typed(telling, sheet == null ? null : sheet.typed(fields));
    }

    /** What tracking-service is told. */
    Said said() {
        return Said.of(telling, sheet == null ? null : sheet.asked(), stage());
    }

    Homework again(@Nullable Refusal why) {
        return new Homework(slot, plan, template, sheet, telling, why, false);
    }

    Homework keptNow() {
        return new Homework(slot, plan, template, sheet, telling, null, true);
    }
}
