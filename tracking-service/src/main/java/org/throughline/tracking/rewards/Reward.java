package org.throughline.tracking.rewards;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Aggregate;
import org.throughline.events.ClientId;
import org.throughline.events.ClientRef;
import org.throughline.events.Revision;
import org.throughline.tracking.homework.HomeworkRecord;

/**
 * What a client looks forward to after some practising; chosen by the client and seen by nobody else. It counts effort,
 * so a smaller step counts as much as a whole one, and nothing is ever taken away.
 *
 * @param text null once it was taken back
 * @param after how many times of practising
 */
public record Reward(ClientRef owner, @Nullable String text, int after, Instant chosenAt, Revision revision)
        implements Aggregate {

    ClientId id() {
        return owner.client();
    }

    public boolean isWanted() {
        return text != null;
    }

    Reward takenBack() {
        return new Reward(owner, null, after, chosenAt, revision);
    }

    /** How often there was practice since it was chosen. */
    public int practised(List<HomeworkRecord> records) {
        return (int) records.stream()
                .filter(it -> !it.isPrediction() && it.latest().entry().isWork())
                .filter(it -> !it.receivedAt().isBefore(chosenAt))
                .count();
    }
}
