package org.throughline.simulator.check;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.simulator.platform.Mail;

/** Compares the mailbox with the ledger of reminders and with what clients had done by then. */
final class ReminderCheck {

    private static final Set<String> FINAL =
            Set.of("reminder.sent", "reminder.suppressed", "reminder.failed", "reminder.cancelled");
    private static final LocalTime QUIET_FROM = LocalTime.of(21, 0);
    private static final LocalTime QUIET_UNTIL = LocalTime.of(8, 0);
    private static final int MAILS_PER_DAY = 3;

    private final Findings findings;
    private final Map<String, Told> sent = new HashMap<>();
    private final Map<String, Instant> recorded = new HashMap<>();
    private final Map<String, Instant> worked = new HashMap<>();
    private final Zones zones;

    ReminderCheck(Findings findings, List<Told> log) {
        this.findings = findings;
        this.zones = Zones.of(log);
        var reminders =
                log.stream().filter(it -> it.type().startsWith("reminder.")).collect(groupingBy(Told::subject));
        reminders.forEach(this::checkLedger);
        log.stream().filter(it -> it.type().equals("reminder.sent")).forEach(it -> sent.put(it.subject(), it));
        log.stream()
                .filter(it -> Set.of("homework.completed", "homework.skipped", "homework.corrected")
                        .contains(it.type()))
                .forEach(this::remember);
    }

    private void remember(Told record) {
        recorded.merge(record.subject(), record.time(), (a, b) -> a.isBefore(b) ? a : b);
        if (!record.type().equals("homework.skipped") && !record.text("outcome").equals("SKIPPED")) {
            worked.merge(record.subject(), record.time(), (a, b) -> a.isBefore(b) ? a : b);
        }
    }

    void check(List<Mail> mailbox) {
        var delivered = new HashSet<String>();
        for (var mail : mailbox) {
            var told = sent.get(reminderOf(mail));
            if (told == null) {
                findings.add(Figure.REMINDER_FAULT, "a mail that no reminder.sent tells of: " + mail);
            } else {
                delivered.add(told.subject());
                checkMail(mail, told);
            }
        }
        sent.values().stream()
                .filter(it -> !delivered.contains(it.subject()))
                .forEach(it -> findings.add(Figure.REMINDER_FAULT, "sent, but not in the mailbox: " + it));
        checkCaps(mailbox);
    }

    private void checkMail(Mail mail, Told told) {
        var done = recorded.get(told.text("occurrence"));
        if (done != null && mail.at().isAfter(done) && !isAnswerToSkip(mail, told)) {
            findings.add(Figure.AFTER_RECORD, "recorded at " + done + ", and still: " + mail + " " + told);
        }
        var local = mail.at().atZone(zones.at(told.client(), mail.at())).toLocalTime();
        if (!local.isBefore(QUIET_FROM) || local.isBefore(QUIET_UNTIL)) {
            findings.add(Figure.REMINDER_FAULT, "in the quiet hours, at " + local + ": " + mail + " " + told);
        }
    }

    /** A reason for not doing it is answered once, while nothing has been done; that is no reminder of the slot. */
    private boolean isAnswerToSkip(Mail mail, Told told) {
        var done = worked.getOrDefault(told.text("occurrence"), Instant.MAX);
        return told.text("step").equals("AFTER_BARRIER") && !mail.at().isAfter(done);
    }

    private void checkLedger(String reminder, List<Told> told) {
        var planned =
                told.stream().filter(it -> it.type().equals("reminder.planned")).count();
        var ends = told.stream().filter(it -> FINAL.contains(it.type())).count();
        if (planned != 1 || ends != 1) {
            findings.add(Figure.REMINDER_FAULT, "planned " + planned + " times, ended " + ends + " times: " + told);
        }
    }

    private void checkCaps(List<Mail> mailbox) {
        var known =
                mailbox.stream().filter(it -> sent.containsKey(reminderOf(it))).toList();
        known.stream().collect(groupingBy(it -> it.to() + " " + day(it))).forEach((day, mails) -> {
            // The same one again is no further message, and is looked at below.
            if (mails.stream().map(Mail::messageId).distinct().count() > MAILS_PER_DAY) {
                findings.add(Figure.REMINDER_FAULT, "too many mails on one day, %s: %s".formatted(day, told(mails)));
            }
        });
        known.stream().collect(groupingBy(Mail::messageId)).forEach((id, mails) -> {
            if (mails.size() > 1
                    && sent(mails.getFirst()).body().path("attempt").asInt(1) == 1) {
                findings.add(Figure.REMINDER_FAULT, "the same mail " + mails.size() + " times: " + id);
            }
        });
    }

    private List<String> told(List<Mail> mails) {
        return mails.stream().map(it -> it.at() + " " + sent(it)).toList();
    }

    private String day(Mail mail) {
        return mail.at()
                .atZone(zones.at(sent(mail).client(), mail.at()))
                .toLocalDate()
                .toString();
    }

    private Told sent(Mail mail) {
        var told = sent.get(reminderOf(mail));
        if (told == null) {
            throw new IllegalArgumentException("not a reminder: " + mail);
        }
        return told;
    }

    /** The stable Message-ID is {@code <reminderId@…>}. */
    private static String reminderOf(Mail mail) {
        return mail.messageId().replaceAll("[<>]", "").replaceFirst("@.*", "");
    }
}
