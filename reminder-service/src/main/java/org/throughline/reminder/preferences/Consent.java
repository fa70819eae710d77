package org.throughline.reminder.preferences;

import java.time.Instant;

/**
 * What a client once said about being written to.
 *
 * @param version of the words they were asked with
 */
public record Consent(boolean given, String version, Instant at) {}
