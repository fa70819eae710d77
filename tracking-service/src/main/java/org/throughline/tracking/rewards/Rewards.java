package org.throughline.tracking.rewards;

import org.throughline.events.ClientId;
import org.throughline.tracking.homework.Kept;

/** One for each client at most. */
public interface Rewards extends Kept<ClientId, Reward> {}
