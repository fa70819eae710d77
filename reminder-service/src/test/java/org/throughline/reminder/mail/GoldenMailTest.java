package org.throughline.reminder.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.reminder.nudges.Letter;

/** Every mail as it was read and approved; {@code -Dgolden=write} writes them anew. */
class GoldenMailTest {

    private static final Path GOLDEN = Path.of("src/test/resources/mails");

    private final Pages pages = new Pages(new MailSettings(
            URI.create("https://reminders.example.org"),
            URI.create("https://portal.example.org"),
            "a@example.org",
            ""));

    @ParameterizedTest
    @MethodSource("org.throughline.reminder.mail.Letters#all")
    void a_mail_reads_as_it_was_approved(Letter letter) throws IOException {
        var wording = Wording.of(letter);
        var mail = "Subject: " + wording.subject() + "\n\n" + pages.text(letter, wording) + "\n----\n"
                + pages.html(letter, wording);
        var golden = GOLDEN.resolve(name(letter));
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, mail);
        }

        assertThat(mail).isEqualTo(Files.readString(golden));
    }

    private static String name(Letter letter) {
        var what = letter.barrier() == null ? letter.step() : letter.barrier();
        return "%s-%s-%s.txt"
                .formatted(letter.language().code(), letter.privacy(), what)
                .toLowerCase(Locale.ROOT);
    }
}
