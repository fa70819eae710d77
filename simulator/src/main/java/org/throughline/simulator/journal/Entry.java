package org.throughline.simulator.journal;

import java.time.Instant;
import org.throughline.simulator.platform.Answer;

/** One line of the journal: who asked what at which virtual instant, and what came back. */
public record Entry(Instant at, String clinic, String client, Deed deed, Answer answer) {

    public boolean accepted() {
        return answer.ok();
    }
}
