package org.throughline.reminder.preferences;

import java.time.Instant;
import java.util.Optional;

/** All unsubscribe links ever sent; they never stop working. */
public interface UnsubscribeLinks {

    Optional<UnsubscribeLink> find(String hash);

    void record(UnsubscribeLink link, Instant at);
}
