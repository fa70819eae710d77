package org.throughline.reminder.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.throughline.reminder.nudges.Carrier;
import org.throughline.reminder.nudges.Letter;

/** Carries letters over SMTP; the Message-ID of a reminder is the same in every attempt. */
public final class MailCarrier implements Carrier {

    private static final Logger log = LoggerFactory.getLogger(MailCarrier.class);

    private final JavaMailSender smtp;
    private final Pages pages;
    private final MailSettings settings;
    private final Clock clock;

    public MailCarrier(JavaMailSender smtp, Pages pages, MailSettings settings, Clock clock) {
        this.smtp = smtp;
        this.pages = pages;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Answer carry(Letter letter) {
        try {
            smtp.send(mail(letter));
            return Answer.ACCEPTED;
        } catch (MailException | MessagingException e) {
            var answer = Refusal.isForGood(e) ? Answer.REFUSED : Answer.UNAVAILABLE;
            // The text of the exception may name the address.
            log.warn("Mail {} {}: {}", letter.reminder(), answer, e.getClass().getSimpleName());
            return answer;
        }
    }

    MimeMessage mail(Letter letter) throws MessagingException {
        var wording = Wording.of(letter);
        var mail = smtp.createMimeMessage();
        var helper = new MimeMessageHelper(
                mail, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, StandardCharsets.UTF_8.name());
        helper.setTo(letter.to());
        helper.setFrom(settings.mailFrom());
        helper.setSubject(wording.subject());
        helper.setText(pages.text(letter, wording), pages.html(letter, wording));
        helper.setSentDate(Date.from(clock.instant()));
        mail.setHeader("Message-ID", "<" + letter.reminder() + "@" + settings.mailDomain() + ">");
        mail.setHeader("List-Unsubscribe", "<" + settings.unsubscribe(letter.unsubscribe()) + ">");
        mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("Content-Language", letter.language().code());
        return mail;
    }
}
