package org.throughline.tracking.homework;

import java.time.Instant;
import org.throughline.events.Barrier;

/**
 * What got in the way of a missed slot.
 *
 * @param inTime a reason was received before {@code lateUntil}
 */
public record Obstacle(Barrier reason, Instant reportedAt, boolean inTime) {}
