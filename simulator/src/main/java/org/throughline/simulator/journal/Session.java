package org.throughline.simulator.journal;

import java.time.Instant;

/** A therapy session, {@code [startsAt, endsAt)}. */
public record Session(Instant startsAt, Instant endsAt) {}
