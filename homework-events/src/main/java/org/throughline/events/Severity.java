package org.throughline.events;

/** The published bands of PHQ-9 and GAD-7; PHQ-2 knows only POSITIVE and NEGATIVE. */
public enum Severity {
    MINIMAL,
    MILD,
    MODERATE,
    MODERATELY_SEVERE,
    SEVERE,
    NEGATIVE,
    POSITIVE
}
