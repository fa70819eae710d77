package org.throughline.timers;

import org.throughline.delivery.OutboxCollection;
import org.throughline.events.Aggregate;

/** Starts the timers of a collection; each runs until the application stops. */
public interface DueTimers {

    <S extends Aggregate> void watch(OutboxCollection<S> collection, Firing<S> firing, TimerSettings settings);
}
