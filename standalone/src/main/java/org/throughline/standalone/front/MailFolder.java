package org.throughline.standalone.front;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.throughline.standalone.front.Mailbox.Received;

/** A folder of mails as files that any mail program opens, named by order and time of arrival and by whom they reached. */
final class MailFolder {

    private static final String SUFFIX = ".eml";

    private final Path folder;

    MailFolder(Path folder) {
        this.folder = folder;
    }

    /** In the file when it returns. */
    void keep(Received received, MimeMessage message) {
        try {
            var unfinished = folder.resolve("unfinished");
            try (var file = Files.newOutputStream(unfinished)) {
                message.writeTo(file);
            }
            Files.move(unfinished, fileOf(received), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException("A mail that cannot be written came in.", e);
        }
    }

    /** All that was kept, in order. */
    List<Received> all() {
        try {
            Files.createDirectories(folder);
            try (var files = Files.list(folder)) {
                return files.filter(it -> it.toString().endsWith(SUFFIX))
                        .sorted()
                        .map(MailFolder::named)
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    MimeMessage read(Received received) {
        var file = fileOf(received);
        try (var content = Files.newInputStream(file)) {
            return new MimeMessage(Session.getInstance(new Properties()), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException("%s is no mail: move it away.".formatted(file), e);
        }
    }

    private Path fileOf(Received received) {
        return folder.resolve("%06d %d %s%s"
                .formatted(
                        received.index(),
                        received.at().toEpochMilli(),
                        URLEncoder.encode(received.to(), UTF_8),
                        SUFFIX));
    }

    private static Received named(Path file) {
        var name = file.getFileName().toString().split(" ", 3);
        return new Received(
                Integer.parseInt(name[0]),
                Instant.ofEpochMilli(Long.parseLong(name[1])),
                URLDecoder.decode(name[2].substring(0, name[2].length() - SUFFIX.length()), UTF_8));
    }
}
