package org.throughline.http;

/**
 * One wrong field.
 *
 * @param pointer JSON Pointer into the request body
 * @param code stable, kebab-case
 * @param message what to do, without quoting the value
 */
public record FieldProblem(String pointer, String code, String message) {}
