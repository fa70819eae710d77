package org.throughline.portal.client.today;

import java.time.LocalDate;
import java.util.List;
import org.throughline.portal.client.today.Slots.Slot;

/** How the page greets, which depends on how things stand. */
enum Mood {
    /** There is something to do. */
    USUAL,
    /** The days before passed in silence: one thing only, the smallest version first. */
    AFTER_A_HARD_WEEK,
    /** Something was done today and nothing else waits. */
    DONE,
    /** Nothing waits today. */
    REST,
    /** Nothing was agreed yet. */
    NOTHING_YET;

    private static final int MANY = 3;
    private static final int A_WEEK = 7;

    static Mood of(List<Slot> slots, LocalDate today) {
        if (slots.stream().anyMatch(Slot::open)) {
            return wasHard(slots, today) ? AFTER_A_HARD_WEEK : USUAL;
        }
        if (slots.stream().anyMatch(it -> it.worked() && it.dueDate().equals(today))) {
            return DONE;
        }
        return slots.isEmpty() ? NOTHING_YET : REST;
    }

    private static boolean wasHard(List<Slot> slots, LocalDate today) {
        var lately = slots.stream()
                .filter(it -> it.dueDate().isBefore(today))
                .filter(it -> !it.dueDate().isBefore(today.minusDays(A_WEEK)))
                .toList();
        var heard = slots.stream().anyMatch(it -> it.dueDate().equals(today) && (it.worked() || it.said()));
        return !heard
                && lately.stream().filter(Slot::silent).count() >= MANY
                && lately.stream().noneMatch(it -> it.worked() || it.said());
    }
}
