package org.throughline.assignment.plans;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * How the local times of slots are read that stand for some days. Until its clocks change a zone is no more than an
 * offset, by which they are read many times as fast as by all its rules.
 *
 * @param by offset of the zone where its clocks do not change while such a slot lasts, else the zone itself
 */
record Reading(ZoneId zone, Days days, ZoneId by) {

    /** Days between the clocks of a place and UTC, at most. */
    private static final int FURTHEST = 1;

    /** Dates from the slot's own on: a strict prompt may be due on the next one, and late work follows. */
    private static final int LONGEST = LateWindow.DAYS_AT_MOST + 2;

    static Reading in(ZoneId zone) {
        return new Reading(zone, new Days(LocalDate.EPOCH, LocalDate.EPOCH), zone);
    }

    /** The same for as many days as it holds. */
    Reading on(LocalDate day) {
        return days.contains(day) ? this : from(day);
    }

    private Reading from(LocalDate day) {
        var before = day.minusDays(FURTHEST).atStartOfDay(ZoneOffset.UTC).toInstant();
        var offset = zone.getRules().getOffset(before);
        var change = zone.getRules().nextTransition(before);
        if (change == null) {
            return new Reading(zone, new Days(day, LocalDate.MAX), offset);
        }
        var changes = LocalDate.ofInstant(change.getInstant(), ZoneOffset.UTC);
        var unchanged = new Days(day, changes.minusDays(LONGEST + FURTHEST - 1));
        return unchanged.isEmpty()
                ? new Reading(zone, new Days(day, changes.plusDays(FURTHEST + 1)), zone)
                : new Reading(zone, unchanged, offset);
    }
}
