package org.throughline.benchmarks.contest;

/**
 * What a part takes of the processors.
 *
 * @param micros for an event
 */
public record Slice(String process, String part, double micros) {}
