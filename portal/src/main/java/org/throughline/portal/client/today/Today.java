package org.throughline.portal.client.today;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.portal.client.today.Slots.Slot;

/**
 * A client's day.
 *
 * @param name as their clinic has it, for whom the identity provider gives no first name; absent while it cannot be had
 * @param more how much else waits behind the cards
 * @param next the next day on which something opens, where nothing waits today
 */
record Today(
        Mood mood,
        @Nullable String name,
        LocalDate date,
        List<Card> cards,
        int more,
        Week week,
        @Nullable LocalDate next) {

    private static final int MOST = 3;

    static Today of(Slots known, Plans plans, Optional<Person> person, Instant now) {
        var slots = known.items();
        var today = LocalDate.ofInstant(now, zone(slots, person));
        var mood = Mood.of(slots, today);
        var open = onePerPlan(slots);
        var most = mood == Mood.AFTER_A_HARD_WEEK ? 1 : MOST;
        return new Today(
                mood,
                person.map(Person::displayName).orElse(null),
                today,
                open.stream().limit(most).map(it -> Card.of(it, plans, today)).toList(),
                Math.max(0, open.size() - most),
                Week.of(slots, today),
                slots.stream()
                        .filter(Slot::toCome)
                        .map(Slot::dueDate)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }

    private static ZoneId zone(List<Slot> slots, Optional<Person> person) {
        return person.map(Person::zone)
                .or(() -> slots.stream().findFirst().map(Slot::zone))
                .orElse(ZoneOffset.UTC);
    }

    /** Of three times a week, one at a time. */
    private static List<Slot> onePerPlan(List<Slot> slots) {
        var plans = new HashSet<String>();
        return slots.stream()
                .filter(Slot::open)
                .sorted(Comparator.comparing(Slot::dueAt))
                .filter(it -> plans.add(it.assignmentId()))
                .toList();
    }
}
