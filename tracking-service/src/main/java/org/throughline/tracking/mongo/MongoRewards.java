package org.throughline.tracking.mongo;

import org.throughline.delivery.OutboxCollection;
import org.throughline.events.ClientId;
import org.throughline.tracking.rewards.Reward;
import org.throughline.tracking.rewards.Rewards;

final class MongoRewards extends MongoKept<ClientId, Reward> implements Rewards {

    MongoRewards(OutboxCollection<Reward> documents) {
        super(documents);
    }
}
