package org.throughline.analytics.rebuild;

/**
 * What a rebuild came to.
 *
 * @param differences clients whose facts differ from the live ones
 * @param switched the rebuilt facts are the live ones now
 */
public record Rebuilt(long events, int clients, int differences, boolean switched) {}
