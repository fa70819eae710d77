package org.throughline.tracking.homework;

import java.time.Instant;
import org.throughline.events.ExcuseReason;

/** How a slot can take a record; the order is that of the search. */
enum Fit {
    EARLY,
    IN_WINDOW,
    DESPITE_EXCUSE,
    AFTERWARDS,
    NONE;

    /** @param named the client opened this very slot to make the record */
    static Fit of(Occurrence slot, Received record, boolean named) {
        return switch (slot.state()) {
            case SCHEDULED, OPEN, STARTED, MISSED -> ofUnresolved(slot, record, named);
            case EXCUSED -> takesWork(slot, record) && inWindow(slot, record) ? DESPITE_EXCUSE : NONE;
            case COMPLETED, PARTIAL, ADAPTED, SKIPPED, WITHDRAWN -> NONE;
        };
    }

    private static Fit ofUnresolved(Occurrence slot, Received record, boolean named) {
        if (named && slot.isEarly(record)) {
            return EARLY;
        }
        if (inWindow(slot, record)) {
            return IN_WINDOW;
        }
        return isOver(slot, record.foundBy()) && receivedInTime(slot, record) ? AFTERWARDS : NONE;
    }

    private static boolean inWindow(Occurrence slot, Received record) {
        var windows = slot.windows();
        return windows.onTimeAt(record.foundBy())
                && (windows.onTimeAt(record.countedAt()) || receivedInTime(slot, record));
    }

    /** A slot whose timer has not fired yet is missed all the same. */
    private static boolean isOver(Occurrence slot, Instant at) {
        return !at.isBefore(slot.windows().graceUntil());
    }

    private static boolean receivedInTime(Occurrence slot, Received record) {
        return record.recordedAt().isBefore(slot.windows().lateUntil());
    }

    private static boolean takesWork(Occurrence slot, Received record) {
        var excuse = slot.verdict().excuse();
        return record.entry().isWork() && excuse != ExcuseReason.TIMEZONE && excuse != ExcuseReason.LATE_ASSIGNED;
    }
}
