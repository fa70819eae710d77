package org.throughline.faults.ward;

import java.time.Duration;
import org.throughline.simulator.platform.Answer;

/** What came of asking once. Without an answer nobody knows whether it was done. */
public sealed interface Attempt {

    record Answered(Answer answer, Duration after) implements Attempt {}

    record Unknown(Duration after) implements Attempt {}

    default boolean accepted() {
        return this instanceof Answered(var answer, var _) && answer.ok();
    }

    default boolean refusedForNow() {
        return this instanceof Answered(var answer, var _) && answer.status() == 503;
    }

    Duration after();
}
