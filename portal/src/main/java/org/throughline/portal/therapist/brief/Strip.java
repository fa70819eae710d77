package org.throughline.portal.therapist.brief;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What happened to the slots of one assignment since the session before, in the order of their days.
 *
 * @param done how many of them were done, whole, in part or differently
 */
record Strip(String title, List<Mark> marks, long done) {

    /**
     * @param occurrence where the entry is
     * @param how COMPLETED, PARTIAL, ADAPTED, SKIPPED, MISSED, or PROVISIONAL while work may still come
     */
    record Mark(
            LocalDate due,
            String how,
            boolean late,
            boolean fault,
            @Nullable String reason,
            @Nullable String occurrence) {

        public boolean worked() {
            return List.of("COMPLETED", "PARTIAL", "ADAPTED").contains(how);
        }
    }

    static List<Strip> of(BriefTold told, Assignments words, Slots slots) {
        return Stream.of(
                        told.done().stream().map(BriefTold.Done::assignmentId),
                        told.missed().stream().map(BriefTold.NotDone::assignmentId),
                        told.skipped().stream().map(BriefTold.NotDone::assignmentId))
                .flatMap(it -> it)
                .distinct()
                .map(it -> of(it, told, words, slots))
                .sorted(Comparator.comparing(Strip::title))
                .toList();
    }

    private static Strip of(String assignment, BriefTold told, Assignments words, Slots slots) {
        var done = told.done().stream()
                .filter(it -> it.assignmentId().equals(assignment))
                .map(it -> new Mark(
                        it.dueDate(), it.outcome(), it.late(), false, null, slots.on(assignment, it.dueDate())));
        var missed = told.missed().stream()
                .filter(it -> it.assignmentId().equals(assignment))
                .map(it -> notDone(it, it.provisional() ? "PROVISIONAL" : "MISSED", slots));
        var skipped = told.skipped().stream()
                .filter(it -> it.assignmentId().equals(assignment))
                .map(it -> notDone(it, "SKIPPED", slots));
        var marks = Stream.of(done, missed, skipped)
                .flatMap(it -> it)
                .sorted(Comparator.comparing(Mark::due))
                .toList();
        return new Strip(
                words.title(assignment),
                marks,
                marks.stream().filter(Mark::worked).count());
    }

    private static Mark notDone(BriefTold.NotDone it, String how, Slots slots) {
        return new Mark(
                it.dueDate(), how, false, it.reminderFault(), it.reason(), slots.on(it.assignmentId(), it.dueDate()));
    }
}
