package org.throughline.reminder.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What stands in every mail.
 *
 * @param publicUrl where this service can be reached by a reader's mail program
 * @param portalUrl where the client does the work
 * @param mailFrom whom the mail is from; it names no clinic
 * @param mailDomain right-hand side of every Message-ID
 */
@ConfigurationProperties("throughline")
public record MailSettings(
        @DefaultValue("http://localhost:8083") URI publicUrl,
        @DefaultValue("http://localhost:8080") URI portalUrl,

        @DefaultValue("Throughline <reminders@throughline.invalid>")
        String mailFrom,

        @DefaultValue("reminders.throughline.invalid") String mailDomain) {

    public MailSettings {
        try {
            new InternetAddress(mailFrom, true).validate();
        } catch (AddressException e) {
            throw new IllegalArgumentException("throughline.mail-from is not an e-mail address", e);
        }
    }

    /** @param link null for the front door */
    String portal(@Nullable String link) {
        return link == null
                ? portalUrl.toString()
                : portalUrl.resolve("/link/" + link).toString();
    }

    String unsubscribe(String token) {
        return publicUrl.resolve("/api/v1/unsubscribe/" + token).toString();
    }
}
