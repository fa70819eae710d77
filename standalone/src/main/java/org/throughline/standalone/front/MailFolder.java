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
import java.util.Properties;
import java.util.function.Consumer;

/** A folder of mails as files that any mail program opens, named by order and time of arrival and by whom they reached. */
final class MailFolder {

    private static final String SUFFIX = ".eml";

    private final Path folder;

    MailFolder(Path folder) {
        this.folder = folder;
    }

    /** @param at the platform's time */
    record Arrived(Instant at, String to, MimeMessage message) {}

    /** In the file when it returns. */
    Arrived keep(int index, Arrived arrived) {
        var name = "%06d %d %s%s"
                .formatted(index, arrived.at().toEpochMilli(), URLEncoder.encode(arrived.to(), UTF_8), SUFFIX);
        try {
            var unfinished = folder.resolve("unfinished");
            try (var file = Files.newOutputStream(unfinished)) {
                arrived.message().writeTo(file);
            }
            Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            return arrived;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException("A mail that cannot be written came in.", e);
        }
    }

    /** All that was kept, in order. */
    void read(Consumer<Arrived> each) {
        try {
            Files.createDirectories(folder);
            try (var files = Files.list(folder)) {
                files.filter(it -> it.toString().endsWith(SUFFIX))
                        .sorted()
                        .map(MailFolder::read)
                        .forEach(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Arrived read(Path file) {
        var name = file.getFileName().toString().split(" ", 3);
        try (var content = Files.newInputStream(file)) {
            return new Arrived(
                    Instant.ofEpochMilli(Long.parseLong(name[1])),
                    URLDecoder.decode(name[2].substring(0, name[2].length() - SUFFIX.length()), UTF_8),
                    new MimeMessage(Session.getInstance(new Properties()), content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException("%s is no mail: move it away.".formatted(file), e);
        }
    }
}
