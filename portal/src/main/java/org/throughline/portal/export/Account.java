package org.throughline.portal.export;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.portal.export.Passage.Fact;
import org.throughline.portal.export.Passage.Heading;
import org.throughline.portal.export.Passage.Small;
import org.throughline.portal.export.Passage.Text;
import org.throughline.portal.export.Passage.Title;
import org.throughline.portal.export.Told.Assignment;
import org.throughline.portal.export.Told.Entry;
import org.throughline.portal.export.Told.Slot;
import org.throughline.portal.worksheet.Line;
import org.throughline.portal.worksheet.Worksheet;

/** Puts what is kept of a client into sentences, plan by plan and day by day. */
final class Account {

    private final Told told;
    private final Words words;
    private final DateTimeFormatter day;
    private final DateTimeFormatter moment;

    Account(Told told, Words words) {
        this.told = told;
        this.words = words;
        this.day = DateTimeFormatter.ofPattern(words.say("export.day"), words.language());
        this.moment = DateTimeFormatter.ofPattern(words.say("export.moment"), words.language());
    }

    List<Passage> passages(Instant at) {
        var passages = new ArrayList<Passage>();
        passages.add(new Title(words.say("export.title", told.client().displayName())));
        passages.add(new Text(words.say("export.what", at(at, told.client().homeZone()))));
        told.assignments().stream()
                .sorted(Comparator.comparing(Assignment::createdAt))
                .forEach(it -> passages.addAll(plan(it)));
        passages.addAll(beside());
        passages.addAll(measures());
        return List.copyOf(passages);
    }

    private List<Passage> plan(Assignment plan) {
        var passages = new ArrayList<Passage>(List.of(
                new Heading(plan.title()),
                new Fact(words.say("export.purpose"), plan.purpose()),
                new Fact(words.say("export.goal"), plan.goal()),
                new Fact(words.say("export.state"), words.say("export.plan." + plan.state()))));
        var entries = told.records().stream()
                .filter(it -> it.occurrenceId() != null)
                .collect(Collectors.groupingBy(it -> Objects.requireNonNull(it.occurrenceId())));
        told.homework().stream()
                .filter(it -> it.assignmentId().equals(plan.assignmentId()))
                .sorted(Comparator.comparing(Slot::dueDate))
                .forEach(it -> passages.addAll(slot(it, plan, entries)));
        return passages;
    }

    private List<Passage> slot(Slot slot, Assignment plan, Map<String, List<Entry>> entries) {
        var passages = new ArrayList<Passage>();
        passages.add(new Small(day.format(slot.dueDate()) + ": " + words.say("export.slot." + slot.state())));
        entries.getOrDefault(slot.occurrenceId(), List.of()).forEach(it -> passages.addAll(entry(it, plan)));
        slot.questions().forEach(it -> {
            passages.add(new Fact(words.say("export.question"), it.text()));
            addFact(passages, "export.answer", it.answer());
        });
        return passages;
    }

    private List<Passage> entry(Entry entry, @Nullable Assignment plan) {
        var said = entry.latest();
        var passages = new ArrayList<Passage>();
        passages.add(new Fact(words.say("export.written"), at(said.performedAt(), said.zone())));
        var answers = said.answers();
        if (answers != null) {
            Line.of(worksheet(plan), answers)
                    .forEach(it -> passages.add(new Fact(it.asked(), String.join(", ", it.values()))));
        }
        addFact(passages, "export.note", said.note());
        addFact(passages, "export.adaptation", said.adaptation());
        return passages;
    }

    /** Practice beyond every slot. */
    private List<Passage> beside() {
        var plans = told.assignments().stream().collect(Collectors.toMap(Assignment::assignmentId, it -> it));
        var extra = told.records().stream()
                .filter(it -> it.occurrenceId() == null)
                .flatMap(it -> entry(it, plans.get(String.valueOf(it.assignmentId()))).stream())
                .toList();
        return under("export.extra", extra);
    }

    private List<Passage> measures() {
        return under(
                "export.measures",
                told.measures().stream()
                        .<Passage>map(it -> new Fact(
                                it.instrument().replace('_', '-') + ", "
                                        + at(it.completedAt(), told.client().homeZone()),
                                it.score() == null ? "–" : it.score().toString()))
                        .toList());
    }

    private List<Passage> under(String heading, List<Passage> passages) {
        if (passages.isEmpty()) {
            return List.of();
        }
        var all = new ArrayList<Passage>();
        all.add(new Heading(words.say(heading)));
        all.addAll(passages);
        return all;
    }

    private Worksheet worksheet(@Nullable Assignment plan) {
        return told.templates().stream()
                .filter(it ->
                        plan != null && it.id().equals(plan.templateId()) && it.version() == plan.templateVersion())
                .map(Told.Template::worksheet)
                .findFirst()
                .orElse(new Worksheet(List.of()));
    }

    private void addFact(List<Passage> passages, String name, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            passages.add(new Fact(words.say(name), text));
        }
    }

    private String at(Instant instant, ZoneId zone) {
        return moment.format(instant.atZone(zone));
    }
}
