package org.throughline.standalone.front;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.throughline.standalone.CannotStart;

/**
 * A real SMTP server that keeps what it gets, a file for each mail, so that a reminder can be read where no mail leaves
 * the machine. What it has accepted is still there after {@code kill -9}.
 */
public final class Mailbox implements AutoCloseable {

    private final GreenMail smtp;
    private final MailFolder folder;
    private final Clock clock;
    /** Without what they say, which would fill the memory of a platform that many are simulated on. */
    private final List<Received> received = new CopyOnWriteArrayList<>();

    /**
     * That a mail arrived.
     *
     * @param index 0, 1, 2 … in the order of arrival
     * @param at the platform's time at arrival
     */
    public record Received(int index, Instant at, String to) {}

    /** A mail as it arrived, see {@link Received}. */
    public record Mail(
            int index,
            Instant at,
            String to,
            String subject,
            String messageId,
            String text,
            String html,
            Map<String, String> headers) {}

    public Mailbox(int port, Path folder, Clock clock) {
        this.clock = clock;
        this.folder = new MailFolder(folder);
        this.smtp = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
        smtp.getUserManager().setMessageDeliveryHandler((message, address) -> {
            keep(message.getMessage(), address.getEmail());
            return anybody();
        });
    }

    public void start() {
        received.addAll(folder.all());
        try {
            smtp.start();
        } catch (IllegalStateException e) {
            throw new CannotStart("The mailbox could not listen for SMTP.", e);
        }
    }

    /** All of them, in the order of arrival. */
    public List<Received> received() {
        return List.copyOf(received);
    }

    /** Those from {@code after} on. */
    public List<Mail> since(int after) {
        return received.stream()
                .filter(it -> it.index() >= after)
                .map(this::read)
                .toList();
    }

    public Mail read(Received received) {
        var message = folder.read(received);
        try {
            return new Mail(
                    received.index(),
                    received.at(),
                    received.to(),
                    message.getSubject(),
                    message.getMessageID(),
                    body(message, "text/plain"),
                    body(message, "text/html"),
                    headers(message));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("A mail that cannot be read came in.", e);
        }
    }

    private synchronized void keep(MimeMessage message, String to) {
        forgetThoseBefore();
        var next = received.isEmpty() ? 0 : received.getLast().index() + 1;
        var arrived = new Received(next, clock.instant(), to);
        folder.keep(arrived, message);
        received.add(arrived);
    }

    /** The server keeps in memory what it has delivered, for who would ask by IMAP. */
    private void forgetThoseBefore() {
        try {
            smtp.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    private GreenMailUser anybody() {
        try {
            var user = smtp.getUserManager().getUser("anybody");
            return user != null ? user : smtp.getUserManager().createUser("anybody@localhost", "anybody", "");
        } catch (com.icegreen.greenmail.user.UserException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> headers(MimeMessage message) throws MessagingException {
        var headers = new TreeMap<String, String>();
        Collections.list(message.getAllHeaders()).forEach(it -> headers.put(it.getName(), it.getValue()));
        return headers;
    }

    private static String body(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return String.valueOf(part.getContent());
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                var found = body(parts.getBodyPart(i), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }

    @Override
    public void close() {
        smtp.stop();
    }
}
