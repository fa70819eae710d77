package org.throughline.delivery;

import java.util.concurrent.CompletionStage;
import org.throughline.events.Envelope;

/** Takes one event to its topic. */
@FunctionalInterface
interface EventProducer {

    /** Completes when every replica has it, or fails; afterwards the event may still arrive. */
    CompletionStage<?> send(Envelope event);
}
