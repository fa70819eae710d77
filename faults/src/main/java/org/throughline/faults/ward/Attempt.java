package org.throughline.faults.ward;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.throughline.faults.Broken;
import org.throughline.simulator.platform.Answer;

/** What came of asking once. Without an answer nobody knows whether it was done. */
public sealed interface Attempt {

    record Answered(Answer answer, Duration after) implements Attempt {}

    record Unknown(Duration after) implements Attempt {}

    /** @param accepted told of the answer when it is a good one */
    static Attempt of(Callable<Answer> asking, Consumer<Answer> accepted) {
        var began = System.nanoTime();
        try {
            var answer = asking.call();
            var after = Duration.ofNanos(System.nanoTime() - began);
            if (answer.ok()) {
                accepted.accept(answer);
            }
            return new Answered(answer, after);
        } catch (UncheckedIOException e) {
            return new Unknown(Duration.ofNanos(System.nanoTime() - began));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    default boolean accepted() {
        return this instanceof Answered(var answer, var _) && answer.ok();
    }

    default boolean refusedForNow() {
        return this instanceof Answered(var answer, var _) && answer.status() == 503;
    }

    Duration after();

    /** @throws Broken when there is none */
    default Answer answer() {
        return switch (this) {
            case Answered(var answer, var _) -> answer;
            case Unknown it -> throw new Broken("no answer after " + it.after());
        };
    }
}
