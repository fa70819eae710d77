package org.throughline.simulator.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.throughline.simulator.journal.Deed;
import org.throughline.simulator.journal.Entry;

/** Every accepted request has its event, and no record is told of that nobody sent. */
final class CommandCheck {

    private static final Set<String> OF_RECORDS =
            Set.of("homework.completed", "homework.corrected", "homework.skipped", "homework.practised");

    private final Findings findings;
    private final Set<String> facts = new HashSet<>();
    private final List<Told> log;

    CommandCheck(Findings findings, List<Told> log) {
        this.findings = findings;
        this.log = log;
        log.forEach(it -> {
            facts.add(it.type() + " " + it.subject());
            facts.add(it.type() + " question " + it.text("question"));
            if (OF_RECORDS.contains(it.type())) {
                facts.add("record " + it.text("record"));
                facts.add("record " + it.text("record") + " revision "
                        + it.body().path("revision").asInt(1));
            }
        });
    }

    void check(List<Entry> journal) {
        journal.stream()
                .filter(Entry::accepted)
                .filter(it -> !beganNothing(it))
                .filter(it -> evidence(it).noneMatch(facts::contains))
                .forEach(it -> findings.add(Figure.LOST, "accepted, but there is no event: " + it));
        var records = new HashSet<String>();
        journal.stream()
                .filter(Entry::accepted)
                .forEach(it -> records.add(it.answer().text("recordId")));
        log.stream()
                .filter(it -> OF_RECORDS.contains(it.type()) && !records.contains(it.text("record")))
                .forEach(it -> findings.add(Figure.UNEXPLAINED, "nobody sent this record: " + it));
    }

    /** Opening what is done already changes nothing. */
    private static boolean beganNothing(Entry entry) {
        return entry.deed() instanceof Deed.Started
                && !entry.answer().text("state").equals("STARTED");
    }

    private static Stream<String> evidence(Entry entry) {
        var answer = entry.answer();
        return switch (entry.deed()) {
            case Deed.Enrolled it -> Stream.of("client.enrolled " + entry.client());
            case Deed.Travelled it -> Stream.of("client.changed " + entry.client());
            case Deed.Assigned it ->
                Stream.of("started", "proposed").map(verb -> "assignment." + verb + " " + answer.text("assignmentId"));
            case Deed.Accepted it -> Stream.of("assignment.started " + it.assignment());
            case Deed.Changed it -> Stream.of("assignment.changed " + it.assignment());
            case Deed.Paused it -> Stream.of("assignment.paused " + it.assignment());
            case Deed.Resumed it -> Stream.of("assignment.resumed " + it.assignment());
            case Deed.Ended it -> Stream.of("assignment.ended " + it.assignment());
            case Deed.TriedAgain it -> Stream.of("homework.assigned " + answer.text("occurrenceId"));
            case Deed.Recorded it -> Stream.of("record " + answer.text("recordId"));
            // A no that comes after the time is over is the reason of the miss.
            case Deed.Skipped it ->
                Stream.of("record " + answer.text("recordId"), "barrier.reported " + it.occurrence());
            case Deed.Edited it ->
                Stream.of("record " + it.record() + " revision 2", "homework.practised " + it.record());
            case Deed.Started it -> Stream.of("homework.started " + it.occurrence());
            case Deed.BarrierTold it -> Stream.of("barrier.reported " + it.occurrence());
            case Deed.Excused it -> Stream.of("homework.excused " + it.occurrence());
            case Deed.Reviewed it -> Stream.of("review.rated " + it.occurrence());
            case Deed.Asked it -> Stream.of("question.asked question " + answer.text("questionId"));
            case Deed.Answered it -> Stream.of("question.answered question " + it.question());
            case Deed.Measured it -> Stream.of("measure.completed " + answer.text("measureId"));
        };
    }
}
