package org.throughline.assignment.plans;

import java.time.LocalDate;

/** A step of a ramp: from that day on, this much. */
public record DoseStep(LocalDate from, double doseTarget) {}
