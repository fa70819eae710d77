package org.throughline.tracking.homework;

import org.throughline.events.OccurrenceId;

/** One draft for each slot at most. */
public interface Drafts extends Kept<OccurrenceId, Draft> {}
