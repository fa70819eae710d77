package org.throughline.faults.soak;

import java.time.Duration;

/** One look at one measure of one part. */
record Reading(String part, Measure measure, Duration at, double value) {}
