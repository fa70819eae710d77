package org.throughline.portal.client.homework;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.portal.services.Refusal;
import org.throughline.portal.worksheet.Asked;
import org.throughline.portal.worksheet.Field;
import org.throughline.portal.worksheet.Form;
import org.throughline.portal.worksheet.Line;
import org.throughline.portal.worksheet.Stage;
import org.throughline.portal.worksheet.Typed;
import org.throughline.portal.worksheet.Worksheet;

/**
 * Something that was told, to be read, shown or said better.
 *
 * @param etag of what was read
 * @param template absent while the catalogue cannot be had
 * @param answers as they are being said better
 * @param longer the group that gets one row more
 */
record EntryPage(
        Entry entry,
        String etag,
        Plan plan,
        @Nullable Template template,
        Map<String, Object> answers,
        @Nullable String longer,
        @Nullable Refusal refused) {

    static EntryPage of(Entry entry, String etag, Plan plan, @Nullable Template template) {
        var answers = Optional.ofNullable(entry.latest().answers()).orElse(Map.of());
        return new EntryPage(entry, etag, plan, template, answers, null, null);
    }

    public List<Privacy> privacies() {
        return List.of(Privacy.values());
    }

    public List<Line> lines() {
        return lines(entry.latest());
    }

    /** What the care team sees of this entry, and nothing else. */
    public Entry.Version theirs() {
        return entry.latest().shown(entry.privacy());
    }

    public List<Line> theirLines() {
        return lines(theirs());
    }

    /** Said better on another device, since this one was opened. */
    boolean hasChangedSince(int revision) {
        return entry.latest().revision() != revision;
    }

    public boolean isWork() {
        return entry.isWork();
    }

    public List<Entry.Version> before() {
        var history = entry.history();
        return history == null
                ? List.of()
                : history.subList(0, history.size() - 1).reversed();
    }

    public List<Line> lines(Entry.Version version) {
        return version.answers() == null || template == null
                ? List.of()
                : Line.of(template.worksheet(), version.answers());
    }

    public List<Field> fields() {
        return Form.of(form(), answers, refused == null ? List.of() : refused.errors(), longer);
    }

    EntryPage typed(Map<String, String[]> form) {
        return new EntryPage(entry, etag, plan, template, Typed.answers(form(), form), null, null);
    }

    EntryPage longer(String group) {
        return new EntryPage(entry, etag, plan, template, answers, group, null);
    }

    EntryPage again(Refusal why) {
        return new EntryPage(entry, etag, plan, template, answers, null, why);
    }

    /** Nothing that was not asked; none where there were none, as for what is on paper. */
    @Nullable
    Map<String, Object> asked() {
        var none = entry.latest().answers() == null && answers.isEmpty();
        return none || !isWork() ? null : new HashMap<>(Asked.only(form(), Map.of(), answers));
    }

    private Worksheet form() {
        if (template == null || !isWork()) {
            return new Worksheet(List.of());
        }
        var whole = plan.dose() == null
                ? template.worksheet()
                : template.worksheet().without(plan.dose().unit());
        return entry.stage() == null ? whole : whole.of(Stage.valueOf(entry.stage()));
    }
}
