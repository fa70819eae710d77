package org.throughline.assignment.plans;

/**
 * One thing that is wrong with what was asked for.
 *
 * @param pointer JSON Pointer into the request
 * @param code stable, kebab-case
 * @param message what to do
 */
public record Flaw(String pointer, String code, String message) {}
