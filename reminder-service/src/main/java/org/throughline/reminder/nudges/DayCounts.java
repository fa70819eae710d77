package org.throughline.reminder.nudges;

import java.time.Instant;
import org.throughline.events.ClientRef;
import org.throughline.events.Decided;

/** The day counts of all clients. */
public interface DayCounts {

    DayCount of(ClientRef client);

    void record(Decided<DayCount> decided, Instant at);
}
