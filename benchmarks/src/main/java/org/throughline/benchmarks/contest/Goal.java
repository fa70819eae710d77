package org.throughline.benchmarks.contest;

/** How many times as much as a peer the side {@code ours} is to do. */
public record Goal(String ours, String peer, Measure measure, double atLeast) {}
