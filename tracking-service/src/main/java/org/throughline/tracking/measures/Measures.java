package org.throughline.tracking.measures;

import org.throughline.events.MeasureId;
import org.throughline.tracking.homework.Kept;

/** All measures of all clients. */
public interface Measures extends Kept<MeasureId, Measure> {}
