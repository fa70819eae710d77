package org.throughline.delivery;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.messaging.Message;

/** Makes the consumer beans that Spring Cloud Stream binds. */
public interface Inboxes {

    /**
     * Decodes each poll once, dead-letters what cannot be read, skips unknown types, applies the rest in order.
     *
     * @param apply idempotent; whatever it throws means "not now", and the whole poll comes again
     */
    Consumer<Message<List<byte[]>>> inbox(Consumer<List<Heard>> apply);
}
