package org.throughline.tracking.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.throughline.events.AssignmentId;
import org.throughline.events.HomeworkType;
import org.throughline.events.OccurrenceId;
import org.throughline.events.Outcome;
import org.throughline.events.RecordId;
import org.throughline.events.SlotKey;
import org.throughline.events.TemplateId;
import org.throughline.tracking.homework.Occurrence;
import org.throughline.tracking.homework.Resolution;
import org.throughline.tracking.homework.State;

/**
 * One slot of the list.
 *
 * @param state by the clock: SCHEDULED before it opens
 * @param outcome of the record that resolved it; absent without one
 * @param reason of a skip, an excuse or a miss
 * @param provisional missed, but offline work can still arrive
 * @param fraction of the dose agreed, above 0 and at most 1; absent where neither was said
 * @param late done outside the window, and counted as done all the same
 * @param early done before it opened, where that is allowed
 * @param graceUntil up to then it is on time
 * @param lateUntil up to then late work is taken
 * @param dueDate the local day it belongs to, in {@code zone}
 */
record HomeworkView(
        OccurrenceId occurrenceId,
        AssignmentId assignmentId,
        SlotKey slot,
        HomeworkType type,
        TemplateId templateId,
        int templateVersion,
        State state,
        @Nullable Outcome outcome,
        @Nullable Double fraction,
        @Nullable String reason,
        boolean late,
        boolean early,
        boolean provisional,
        Instant opensAt,
        Instant dueAt,
        Instant graceUntil,
        Instant lateUntil,
        LocalDate dueDate,
        ZoneId zone,
        @Nullable Instant plannedAt,
        @Nullable RecordId recordId,
        long revision) {

    static HomeworkView of(Occurrence slot, Instant now) {
        var terms = slot.terms();
        var windows = slot.windows();
        var by = slot.verdict().resolution();
        return new HomeworkView(
                slot.id(),
                terms.assignment(),
                terms.slot(),
                terms.type(),
                terms.template(),
                terms.templateVersion(),
                slot.stateAt(now),
                by == null ? null : by.outcome(),
                by == null ? null : by.fraction(),
                reason(slot, by),
                by != null && by.late(),
                by != null && by.early(),
                slot.isProvisionalAt(now),
                windows.opensAt(),
                windows.dueAt(),
                windows.graceUntil(),
                windows.lateUntil(),
                windows.dueDate(),
                windows.zone(),
                windows.plannedAt(),
                by == null ? null : by.record(),
                slot.revision().version());
    }

    private static @Nullable String reason(Occurrence slot, @Nullable Resolution by) {
        var obstacle = slot.story().obstacle();
        return switch (slot.state()) {
            case SKIPPED ->
                by == null || by.reason() == null ? null : by.reason().name();
            case EXCUSED -> String.valueOf(slot.verdict().excuse());
            case MISSED -> obstacle == null ? null : obstacle.reason().name();
            case SCHEDULED, OPEN, STARTED, COMPLETED, PARTIAL, ADAPTED, WITHDRAWN -> null;
        };
    }
}
