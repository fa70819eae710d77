package org.throughline.simulator.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.throughline.simulator.journal.Deed;
import org.throughline.simulator.journal.Entry;

/** What became of one client's slots, worked out from what was agreed and what the client did. */
final class History {

    private final Map<String, Slot> slots = new LinkedHashMap<>();
    private final Map<String, String> keysOfRecords = new HashMap<>();
    private final Map<String, List<Instant>> work = new HashMap<>();
    private final Map<String, Instant> skips = new HashMap<>();
    private final Pauses pauses = new Pauses();
    private final Findings findings;

    History(Findings findings) {
        this.findings = findings;
    }

    /** Lives through what happened up to {@code until} and through the deadlines between. */
    History until(Instant until, List<Happening> happenings) {
        for (var happening : happenings) {
            if (happening.at().isAfter(until)) {
                break;
            }
            deadlines(happening.at());
            switch (happening) {
                case Happening.Fact fact -> hear(fact.told());
                case Happening.Asked asked -> perform(asked.entry());
            }
        }
        deadlines(until);
        return this;
    }

    /** When work on a plan counted, practice beyond its slots included. */
    List<Instant> workOn(String assignment) {
        return work.getOrDefault(assignment, List.of());
    }

    Collection<Slot> slots() {
        return slots.values();
    }

    private void deadlines(Instant now) {
        slots.replaceAll((id, slot) -> !slot.is(State.UNRESOLVED) || !slot.closesBy(now)
                ? slot
                : pauses.cover(slot) ? slot.excused("PAUSED") : slot.missed());
    }

    private void hear(Told told) {
        switch (told.type()) {
            case "homework.assigned" -> slots.putIfAbsent(told.subject(), Slot.of(told));
            case "homework.rescheduled" -> change(told.subject(), it -> moved(it, told));
            case "homework.withdrawn" -> change(told.subject(), it -> withdrawn(it, told));
            case "assignment.paused" -> pauses.paused(told.subject(), Instant.parse(told.text("pausedAt")));
            case "assignment.resumed" -> pauses.resumed(told.subject(), Instant.parse(told.text("resumedAt")));
            default -> {}
        }
    }

    /** A past slot's verdict stands, and a record keeps the windows by which it was judged. */
    private static Slot moved(Slot slot, Told told) {
        if (slot.state().holdsRecord() || slot.is(State.WITHDRAWN) || slot.closesBy(told.time())) {
            return slot;
        }
        var moved = slot.moved(Times.of(told.body().path("windows")));
        var excuse = told.text("excused");
        return excuse.isEmpty() || slot.is(State.EXCUSED) ? moved : moved.excused(excuse);
    }

    private Slot withdrawn(Slot slot, Told told) {
        if (slot.state().holdsRecord()) {
            findings.add(Figure.ADHERENCE, "withdrawn although it holds a record: " + told);
        }
        var waiting = slot.is(State.EXCUSED) && slot.reason().equals("QUESTION");
        return slot.is(State.UNRESOLVED) || (waiting && !slot.closesBy(told.time())) ? slot.withdrawn() : slot;
    }

    private void perform(Entry entry) {
        switch (entry.deed()) {
            case Deed.Recorded it -> recorded(entry, it);
            case Deed.Edited it -> edited(it);
            case Deed.Skipped it -> skipped(entry, it);
            case Deed.BarrierTold it -> change(it.occurrence(), slot -> barrier(slot, entry.at()));
            case Deed.Excused it -> change(it.occurrence(), slot -> isOpen(slot) ? slot.excused(it.reason()) : slot);
            case Deed.Asked it ->
                change(it.occurrence(), slot -> slot.is(State.UNRESOLVED) ? slot.excused("QUESTION") : slot);
            case Deed.Answered it -> change(it.occurrence(), slot -> answered(slot, entry.at()));
            case Deed.Reviewed it -> change(it.occurrence(), slot -> slot.reviewed(it.ratings()));
            default -> {}
        }
    }

    private void recorded(Entry entry, Deed.Recorded deed) {
        var record = entry.answer().text("recordId");
        var known = keysOfRecords.putIfAbsent(record, deed.key());
        if (known != null) {
            if (!known.equals(deed.key())) {
                findings.add(Figure.ADHERENCE, "one record for two submissions: " + entry);
            }
            return;
        }
        var plan = slots.values().stream()
                .filter(it -> it.assignment().equals(deed.assignment()))
                .toList();
        var performed = deed.performedAt() == null ? entry.at() : deed.performedAt();
        worked(deed.assignment(), Verdict.countedAt(performed, entry.at()));
        var verdict = Verdict.on(plan, deed.occurrence(), performed, entry.at());
        new Replies(findings).check(entry, verdict);
        var by = new Work(record, verdict.late(), verdict.early(), deed.fraction(), deed.ratings());
        verdict.slot().ifPresent(slot -> slots.put(slot.id(), slot.resolved(State.of(deed.outcome()), by)));
    }

    private void worked(String assignment, Instant at) {
        work.computeIfAbsent(assignment, it -> new ArrayList<>()).add(at);
    }

    /** A no that becomes work is work of the moment of the no: an edit never moves a record. */
    private void edited(Deed.Edited edit) {
        slots.values().stream()
                .filter(it -> it.is(State.SKIPPED) && it.work().record().equals(edit.record()))
                .forEach(it ->
                        Optional.ofNullable(skips.get(edit.record())).ifPresent(said -> worked(it.assignment(), said)));
        slots.replaceAll((id, slot) -> slot.work().record().equals(edit.record())
                ? slot.resolved(State.of(edit.outcome()), slot.work().edited(edit.fraction(), edit.ratings()))
                : slot);
    }

    private void skipped(Entry entry, Deed.Skipped skip) {
        var said = Verdict.countedAt(skip.saidAt() == null ? entry.at() : skip.saidAt(), entry.at());
        skips.putIfAbsent(entry.answer().text("recordId"), said);
        change(skip.occurrence(), slot -> {
            if (!isOpen(slot)) {
                return slot;
            }
            return said.isBefore(slot.times().graceUntil())
                    ? slot.resolved(
                            State.SKIPPED, new Work(entry.answer().text("recordId"), false, false, null, Map.of()))
                    : barrier(slot, entry.at());
        });
    }

    private static boolean isOpen(Slot slot) {
        return slot.is(State.UNRESOLVED) || slot.is(State.MISSED);
    }

    private static Slot barrier(Slot slot, Instant at) {
        return slot.is(State.MISSED) && at.isBefore(slot.times().lateUntil()) ? slot.spokenOf() : slot;
    }

    private static Slot answered(Slot slot, Instant at) {
        return slot.is(State.EXCUSED) && slot.reason().equals("QUESTION") && !slot.closesBy(at)
                ? slot.reopened()
                : slot;
    }

    private void change(String id, UnaryOperator<Slot> how) {
        slots.computeIfPresent(id, (it, slot) -> how.apply(slot));
    }
}
