package org.throughline.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.throughline.events.Envelope;

/** Appends, answers late, refuses, or appends and loses the answer; never loses what it has acknowledged. */
final class ScriptedBroker implements EventProducer {

    final List<Envelope> log = new ArrayList<>();
    private final Random random;
    private final List<Runnable> answers = new ArrayList<>();
    int refusals;

    ScriptedBroker(Random random, int refusals) {
        this.random = random;
        this.refusals = refusals;
    }

    @Override
    public CompletionStage<?> send(Envelope event) {
        var answer = new CompletableFuture<Void>();
        answers.add(() -> {
            var refuses = random.nextInt(100) < refusals;
            if (!refuses || random.nextBoolean()) {
                log.add(event);
            }
            if (refuses) {
                answer.completeExceptionally(new IllegalStateException("refused"));
            } else {
                answer.complete(null);
            }
        });
        return answer;
    }

    /** Handles one of the requests under way, whichever; false when there is none. */
    boolean step() {
        if (answers.isEmpty()) {
            return false;
        }
        answers.remove(random.nextInt(answers.size())).run();
        return true;
    }
}
