package org.throughline.tracking.homework;

import org.jspecify.annotations.Nullable;

/** A record, and the slot it belongs to; none for extra practice. */
public record Recorded(HomeworkRecord record, @Nullable Occurrence slot) {}
