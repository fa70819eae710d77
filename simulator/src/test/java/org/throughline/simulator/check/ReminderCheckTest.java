package org.throughline.simulator.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.simulator.check.Planted.at;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.simulator.platform.Json;
import org.throughline.simulator.platform.Mail;
import tools.jackson.databind.node.ObjectNode;

class ReminderCheckTest {

    private static final Instant EVENING = at("2026-03-17T17:00:00Z");

    private final Findings findings = new Findings();

    @Test
    void a_planned_and_sent_reminder_is_in_order() {
        check(List.of(enrolled(), planned(), sent()), mail(EVENING));

        assertThat(findings.none()).isTrue();
    }

    @Test
    void a_mail_after_the_record_raises_its_figure() {
        var completed = Planted.told("homework.completed", "slot-17", 1, EVENING.minusSeconds(60), body());

        check(List.of(enrolled(), planned(), sent(), completed), mail(EVENING));

        assertThat(findings.count(Figure.AFTER_RECORD)).isOne();
    }

    @Test
    void a_mail_in_the_quiet_hours_is_a_fault() {
        check(List.of(enrolled(), planned(), sent()), mail(at("2026-03-17T20:30:00Z")));

        assertThat(findings.count(Figure.REMINDER_FAULT)).isOne();
    }

    @Test
    void a_mail_of_which_nothing_is_told_and_a_reminder_without_end_are_faults() {
        check(List.of(enrolled(), planned()), mail(EVENING));

        assertThat(findings.count(Figure.REMINDER_FAULT)).isEqualTo(2);
    }

    @Test
    void a_reminder_that_was_told_to_be_sent_must_have_arrived() {
        check(List.of(enrolled(), planned(), sent()));

        assertThat(findings.count(Figure.REMINDER_FAULT)).isOne();
    }

    @Test
    void a_fourth_mail_on_a_day_is_one_too_many() {
        check(ledger(4), mails(4).toArray(Mail[]::new));

        assertThat(findings.count(Figure.REMINDER_FAULT)).isOne();
    }

    @Test
    void a_mail_that_came_twice_because_its_first_attempt_had_no_answer_counts_once() {
        var mails = new ArrayList<>(mails(3));
        mails.add(mails.getLast());

        check(ledger(3), mails.toArray(Mail[]::new));

        assertThat(findings.none()).isTrue();
    }

    private static List<Told> ledger(int reminders) {
        return Stream.concat(
                        Stream.of(enrolled()),
                        IntStream.rangeClosed(1, reminders)
                                .mapToObj(it -> "reminder-" + it)
                                .flatMap(it -> Stream.of(
                                        Planted.told("reminder.planned", it, 1, Planted.MONDAY, body()),
                                        Planted.told("reminder.sent", it, 2, EVENING, body().put("attempt", 2)))))
                .toList();
    }

    private static List<Mail> mails(int reminders) {
        return IntStream.rangeClosed(1, reminders)
                .mapToObj(it -> new Mail(
                        EVENING, "c@example.org", "A small reminder", "<reminder-%d@throughline>".formatted(it), ""))
                .toList();
    }

    private void check(List<Told> log, Mail... mailbox) {
        new ReminderCheck(findings, log).check(List.of(mailbox));
    }

    private static Told enrolled() {
        return Planted.told("client.enrolled", Planted.CLIENT, 1, Planted.MONDAY, body().put("zone", "Europe/Berlin"));
    }

    private static Told planned() {
        return Planted.told("reminder.planned", "reminder-1", 1, Planted.MONDAY, body());
    }

    private static Told sent() {
        return Planted.told("reminder.sent", "reminder-1", 2, EVENING, body());
    }

    private static ObjectNode body() {
        return Json.object().put("client", Planted.CLIENT).put("occurrence", "slot-17");
    }

    private static Mail mail(Instant at) {
        return new Mail(at, "c@example.org", "A small reminder", "<reminder-1@throughline>", "");
    }
}
