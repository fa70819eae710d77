package org.throughline.reminder.preferences;

import java.time.Instant;
import org.throughline.events.ClientRef;

/** The consents of all clients. */
public interface EmailConsents {

    EmailConsent of(ClientRef client);

    /** @throws org.throughline.events.StaleAggregate when somebody else wrote first */
    void record(EmailConsent consent, Instant at);
}
