package org.throughline.portal.therapist.client;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.portal.schedule.Schedule;
import org.throughline.portal.therapist.client.Assignments.Assignment;
import org.throughline.portal.therapist.client.Drafts.Draft;

/**
 * One client at a glance.
 *
 * @param session the next one, in the client's local time
 */
record ClientPage(
        String clientId,
        String name,
        @Nullable LocalDateTime session,
        List<Agreed> running,
        List<Agreed> over,
        List<Draft> drafts,
        List<Entry> entries,
        boolean slotsAway,
        boolean figuresAway) {

    private static final int ENTRIES = 6;

    /**
     * @param next when the next slot is due
     * @param done "3 of 4"; absent where nothing was due yet
     */
    record Agreed(
            String id,
            String title,
            String goal,
            String state,
            Schedule schedule,
            @Nullable LocalDate next,
            @Nullable String done) {}

    /** Something that came in. */
    record Entry(String occurrenceId, String title, LocalDate due, String state) {}

    /** @param firstDue of plans whose slots are not known yet */
    static ClientPage of(
            ClientTold client,
            List<Assignment> assignments,
            List<Draft> drafts,
            Optional<Figures> figures,
            Optional<Slots> slots,
            Map<String, LocalDate> firstDue,
            Instant now) {
        var known = slots.orElse(new Slots(List.of()));
        var today = LocalDate.ofInstant(now, client.zone());
        return new ClientPage(
                client.clientId(),
                client.displayName(),
                client.nextSession(now),
                assignments.stream()
                        .filter(Assignment::running)
                        .map(it -> agreed(it, figures, next(it, known, firstDue, today)))
                        .toList(),
                assignments.stream()
                        .filter(it -> !it.running())
                        .map(it -> agreed(it, figures, next(it, known, firstDue, today)))
                        .toList(),
                drafts,
                known.told(ENTRIES).stream().map(it -> entry(it, assignments)).toList(),
                slots.isEmpty(),
                figures.isEmpty());
    }

    private static @Nullable LocalDate next(
            Assignment it, Slots slots, Map<String, LocalDate> firstDue, LocalDate today) {
        if (!it.running()) {
            return null;
        }
        var next = slots.next(it.assignmentId(), today);
        return next == null ? firstDue.get(it.assignmentId()) : next;
    }

    private static Agreed agreed(Assignment it, Optional<Figures> figures, @Nullable LocalDate next) {
        return new Agreed(
                it.assignmentId(),
                it.title(),
                it.goal(),
                it.state(),
                it.schedule(),
                next,
                figures.map(all -> all.completion(it.assignmentId())).orElse(null));
    }

    private static Entry entry(Slots.Slot slot, List<Assignment> assignments) {
        var title = assignments.stream()
                .filter(it -> it.assignmentId().equals(slot.assignmentId()))
                .findFirst()
                .map(Assignment::title)
                .orElse(slot.assignmentId());
        return new Entry(slot.occurrenceId(), title, slot.dueDate(), slot.state());
    }
}
