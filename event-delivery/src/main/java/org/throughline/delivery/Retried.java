package org.throughline.delivery;

import java.util.function.Supplier;
import org.throughline.events.StaleAggregate;

/** Load, decide, record, and once more when somebody else wrote first. */
public final class Retried {

    private static final int ATTEMPTS = 5;

    private Retried() {}

    /** @throws StaleAggregate when five attempts in a row lost */
    public static <T> T onConflict(Supplier<T> useCase) {
        for (int attempt = 1; ; attempt++) {
            try {
                return useCase.get();
            } catch (StaleAggregate e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }
}
