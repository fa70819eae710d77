package org.throughline.analytics.adherence;

import java.time.Instant;

/**
 * Something an event said.
 *
 * @param sequence its place among all that this teller said of the same thing
 * @param knownAt when the platform came to know it
 */
public record Told<T>(long sequence, Instant knownAt, T what) {}
