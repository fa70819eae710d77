package org.throughline.tracking.homework;

import java.time.Instant;
import java.time.ZoneId;

/** One version of a record; versions are only ever added. */
public record Version(Entry entry, ZoneId zone, Words words, String hash, Instant recordedAt) {}
