package org.throughline.portal.services;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** A question that is under way. */
public final class Asked<T> {

    private final Future<Answer<T>> under;

    Asked(Future<Answer<T>> under) {
        this.under = under;
    }

    /** Waits for the answer, never longer than the time-outs say. */
    public Answer<T> answer() {
        try {
            return under.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Away<>();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
