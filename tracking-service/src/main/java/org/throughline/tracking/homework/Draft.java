package org.throughline.tracking.homework;

import java.time.Instant;
import org.throughline.events.Aggregate;
import org.throughline.events.ClientRef;
import org.throughline.events.OccurrenceId;
import org.throughline.events.Revision;

/** Half-filled answers, kept so that nothing is typed twice; seen by the client only. */
public record Draft(ClientRef owner, OccurrenceId id, String answers, Instant savedAt, Revision revision)
        implements Aggregate {}
