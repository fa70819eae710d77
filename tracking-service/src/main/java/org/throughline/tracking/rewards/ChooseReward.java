package org.throughline.tracking.rewards;

import static org.throughline.delivery.Retried.onConflict;

import java.time.Clock;
import org.throughline.events.Aggregate;
import org.throughline.events.ClientRef;
import org.throughline.events.Decided;
import org.throughline.events.Revision;

/** A client says what to look forward to, or that there is nothing any more; counting begins anew. */
public final class ChooseReward {

    private final Rewards rewards;
    private final Clock clock;

    public ChooseReward(Rewards rewards, Clock clock) {
        this.rewards = rewards;
        this.clock = clock;
    }

    public Reward choose(ClientRef client, String text, int after) {
        return onConflict(() -> {
            var now = clock.instant();
            var revision = rewards.find(client, client.client())
                    .map(Aggregate::revision)
                    .orElse(Revision.NEW);
            var reward = new Reward(client, text, after, now, revision);
            rewards.record(Decided.nothing(reward), now);
            return reward;
        });
    }

    public void takeBack(ClientRef client) {
        onConflict(() -> {
            rewards.find(client, client.client())
                    .ifPresent(it -> rewards.record(Decided.nothing(it.takenBack()), clock.instant()));
            return true;
        });
    }
}
