package org.throughline.reminder.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.reminder.mail.Letters.letter;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.throughline.events.ReminderStep;
import org.throughline.reminder.nudges.Carrier.Answer;
import org.throughline.reminder.nudges.Letter;
import org.throughline.reminder.preferences.Language;
import org.throughline.reminder.preferences.Privacy;

class MailCarrierTest {

    private static final MailSettings SETTINGS = new MailSettings(
            URI.create("https://reminders.example.org"),
            URI.create("https://portal.example.org"),
            "Throughline <hello@example.org>",
            "example.org");

    private final GreenMail post = new GreenMail(new ServerSetup(0, null, ServerSetup.PROTOCOL_SMTP));

    private final Letter letter = letter(Language.DE, Privacy.NEUTRAL, ReminderStep.AT_PLANNED_TIME, null);

    @BeforeEach
    void open() {
        post.start();
    }

    @AfterEach
    void close() {
        post.stop();
    }

    @Test
    void every_attempt_carries_the_same_message_id() throws Exception {
        carrier(post.getSmtp().getPort()).carry(letter);
        carrier(post.getSmtp().getPort()).carry(letter);

        assertThat(post.getReceivedMessages())
                .hasSize(2)
                .allSatisfy(it -> assertThat(it.getHeader("Message-ID")).containsExactly("<r-1@example.org>"));
    }

    @Test
    void one_click_ends_all_reminders() throws Exception {
        carrier(post.getSmtp().getPort()).carry(letter);

        var mail = post.getReceivedMessages()[0];
        assertThat(mail.getHeader("List-Unsubscribe"))
                .containsExactly("<https://reminders.example.org/api/v1/unsubscribe/the-token>");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
    }

    @Test
    void it_is_dated_by_the_platform_s_clock_and_comes_as_text_and_html() throws Exception {
        carrier(post.getSmtp().getPort()).carry(letter);

        var mail = post.getReceivedMessages()[0];
        assertThat(mail.getSentDate().toInstant()).isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
        assertThat(mail.getSubject()).isEqualTo("Eine kleine Erinnerung");
        var whole = new java.io.ByteArrayOutputStream();
        mail.writeTo(whole);
        assertThat(whole.toString(StandardCharsets.UTF_8)).contains("text/plain", "text/html");
    }

    @Test
    void an_address_that_is_none_is_refused_for_good() {
        var nowhere = new Letter(
                letter.reminder(),
                "no address at all",
                letter.language(),
                letter.privacy(),
                letter.step(),
                null,
                letter.type(),
                null,
                "t");

        assertThat(carrier(post.getSmtp().getPort()).carry(nowhere)).isEqualTo(Answer.REFUSED);
    }

    @Test
    void a_provider_that_is_away_may_come_back() throws IOException {
        int nobody;
        try (var socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }

        assertThat(carrier(nobody).carry(letter)).isEqualTo(Answer.UNAVAILABLE);
    }

    @Test
    void a_mailbox_that_does_not_exist_is_refused_for_good_and_a_full_one_is_not() throws Exception {
        try (var provider = new AnsweringProvider("550 5.1.1 no such user")) {
            assertThat(carrier(provider.port()).carry(letter)).isEqualTo(Answer.REFUSED);
        }
        try (var provider = new AnsweringProvider("452 4.2.2 mailbox full")) {
            assertThat(carrier(provider.port()).carry(letter)).isEqualTo(Answer.UNAVAILABLE);
        }
    }

    private static MailCarrier carrier(int port) {
        var smtp = new JavaMailSenderImpl();
        smtp.setHost("localhost");
        smtp.setPort(port);
        smtp.setDefaultEncoding("UTF-8");
        var clock = Clock.fixed(Instant.parse("2026-03-29T01:30:00Z"), ZoneOffset.UTC);
        return new MailCarrier(smtp, new Pages(SETTINGS), SETTINGS, clock);
    }
}
