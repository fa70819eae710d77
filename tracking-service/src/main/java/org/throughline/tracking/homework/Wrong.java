package org.throughline.tracking.homework;

/** One thing in an entry that needs another look; {@code pointer} is a JSON Pointer into what the client sent. */
public record Wrong(String pointer, String code, String message) {}
