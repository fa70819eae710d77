package org.throughline.reminder.calendar;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.events.ClientRef;
import org.throughline.reminder.nudges.Plan;
import org.throughline.reminder.nudges.Plans;
import org.throughline.reminder.nudges.Slot;
import org.throughline.reminder.nudges.SlotState;
import org.throughline.reminder.nudges.Slots;
import org.throughline.reminder.preferences.PreferencesBook;
import org.throughline.reminder.preferences.Token;

/** What the holder of a link sees: what is open and still to come, as the client's preferences word it. */
public class ReadCalendar {

    private final SharedCalendars calendars;
    private final Slots slots;
    private final Plans plans;
    private final PreferencesBook book;
    private final Clock clock;

    public ReadCalendar(SharedCalendars calendars, Slots slots, Plans plans, PreferencesBook book, Clock clock) {
        this.calendars = calendars;
        this.slots = slots;
        this.plans = plans;
        this.book = book;
        this.clock = clock;
    }

    /** Empty alike for a token that was never given out and for one that was taken back. */
    public Optional<Feed> by(Token token) {
        return calendars
                .link(token.hash())
                .map(link -> calendars.of(link.client()))
                .filter(it -> it.opensWith(token))
                .map(this::feed);
    }

    private Feed feed(SharedCalendar shared) {
        var preferences = book.of(shared.client());
        return new Feed(
                preferences.language(),
                preferences.privacy(),
                Objects.requireNonNull(shared.since()),
                entries(shared.client()));
    }

    private List<Feed.Entry> entries(ClientRef client) {
        var now = clock.instant();
        return slots.of(client).stream()
                .filter(it -> it.state() == SlotState.OPEN && !it.withdrawn())
                .filter(it -> !rests(it))
                .flatMap(it -> entry(it, now))
                .sorted(Comparator.comparing(Feed.Entry::dueAt)
                        .thenComparing(it -> it.occurrence().value()))
                .toList();
    }

    private static Stream<Feed.Entry> entry(Slot slot, Instant now) {
        var windows = slot.windows();
        var type = slot.type();
        return windows == null || type == null || !now.isBefore(windows.graceUntil())
                ? Stream.empty()
                : Stream.of(new Feed.Entry(
                        slot.occurrence(),
                        type,
                        windows.plannedAt(),
                        windows.dueAt(),
                        windows.dueDate(),
                        slot.assignmentsHeard()));
    }

    private boolean rests(Slot slot) {
        return plans.find(slot.client(), slot.assignment())
                .filter(it -> it.over() || isPaused(it))
                .isPresent();
    }

    private static boolean isPaused(Plan plan) {
        return plan.pauses().stream().anyMatch(it -> it.until() == null);
    }
}
