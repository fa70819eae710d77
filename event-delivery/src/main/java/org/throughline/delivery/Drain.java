package org.throughline.delivery;

import java.util.concurrent.CompletionStage;

/** Takes acknowledged events out of their document. */
@FunctionalInterface
interface Drain {

    CompletionStage<?> drain(Acknowledged acknowledged);
}
