package org.throughline.standalone.front;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-29T01:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void what_was_accepted_is_there_again_after_a_restart() throws Exception {
        var port = freePort();
        try (var mailbox = new Mailbox(port, folder, CLOCK)) {
            mailbox.start();
            send(port, "anna@example.org", "A small reminder", "Fünf Minuten genügen.");
            send(port, "ben@example.org", "Another", "One is enough.");
            assertThat(mailbox.since(0)).extracting(Mailbox.Mail::index).containsExactly(0, 1);
        }

        try (var again = new Mailbox(freePort(), folder, CLOCK)) {
            again.start();

            assertThat(again.received()).extracting(Mailbox.Received::index).containsExactly(0, 1);
            assertThat(again.since(1)).extracting(Mailbox.Mail::to).containsExactly("ben@example.org");
            var first = again.since(0).getFirst();
            assertThat(first.subject()).isEqualTo("A small reminder");
            assertThat(first.text()).contains("Fünf Minuten genügen.");
            assertThat(first.at()).isEqualTo(CLOCK.instant());
        }
    }

    private static void send(int port, String to, String subject, String text) throws MessagingException {
        var properties = new Properties();
        properties.put("mail.smtp.host", "localhost");
        properties.put("mail.smtp.port", Integer.toString(port));
        var mail = new MimeMessage(Session.getInstance(properties));
        mail.setFrom("reminders@example.org");
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        mail.setSubject(subject);
        mail.setText(text, "utf-8");
        Transport.send(mail);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
