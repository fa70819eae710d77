package org.throughline.portal.therapist.brief;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.portal.schedule.Schedule;

/**
 * The brief in words, in the client's local time.
 *
 * @param slots since the session before, of which {@code done} were done
 * @param provisional of those not done yet, for how many something may still come
 */
record Brief(
        ClientTold client,
        BriefTold told,
        LocalDateTime asOf,
        @Nullable LocalDateTime since,
        @Nullable LocalDateTime session,
        List<Strip> strips,
        long done,
        long slots,
        long provisional,
        List<Question> questions,
        List<Talk> talks,
        List<Agreed> agreed,
        Chart chart,
        Assignments words) {

    private static final double OFTEN = 0.5;

    /** @param answer given since, where there is one */
    record Question(
            String title,
            String occurrenceId,
            String questionId,
            @Nullable String text,
            @Nullable String answer) {}

    record Talk(String title, String occurrenceId, @Nullable String note) {}

    record Agreed(String title, @Nullable Schedule schedule, boolean lastTime, String standing) {}

    static Brief of(
            ClientTold client,
            BriefTold told,
            Assignments words,
            Slots slots,
            Flagged flagged,
            List<Asking.Question> asked) {
        var strips = Strip.of(told, words, slots);
        return new Brief(
                client,
                told,
                LocalDateTime.ofInstant(told.asOf(), client.zone()),
                local(told.since(), client.zone()),
                local(told.nextSession(), client.zone()),
                strips,
                strips.stream().mapToLong(Strip::done).sum(),
                strips.stream().mapToLong(it -> it.marks().size()).sum(),
                told.missed().stream().filter(BriefTold.NotDone::provisional).count(),
                told.questions().stream().map(it -> question(it, words, asked)).toList(),
                flagged.between(told.since(), told.asOf()).stream()
                        .map(it -> new Talk(
                                words.title(it.assignmentId()),
                                it.occurrenceId(),
                                it.latest().note()))
                        .toList(),
                told.agreed().stream()
                        .map(it -> new Agreed(
                                words.title(it.assignmentId()),
                                words.schedule(it.assignmentId(), it.scheduleVersion()),
                                it.lastTime(),
                                it.standing()))
                        .toList(),
                Chart.of(told.timeline(), client.zone()),
                words);
    }

    public String title(String assignment) {
        return words.title(assignment);
    }

    public boolean flagged() {
        return told.timeline().scores().stream().anyMatch(BriefTold.Score::riskFlagged);
    }

    /** Days on which less than half was done. */
    public List<BriefTold.Day> hardDays() {
        return told.days().stream()
                .filter(it -> it.completion().rate() != null && it.completion().rate() < OFTEN)
                .toList();
    }

    private static @Nullable LocalDateTime local(@Nullable Instant instant, ZoneId zone) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, zone);
    }

    private static Question question(BriefTold.OpenQuestion open, Assignments words, List<Asking.Question> asked) {
        var known = asked.stream()
                .filter(it -> it.questionId().equals(open.questionId()))
                .findFirst();
        return new Question(
                words.title(open.assignmentId()),
                open.occurrenceId(),
                open.questionId(),
                known.map(Asking.Question::text).orElse(null),
                known.map(Asking.Question::answer).orElse(null));
    }
}
