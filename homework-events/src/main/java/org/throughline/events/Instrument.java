package org.throughline.events;

/** The symptom questionnaires we score. */
public enum Instrument {
    PHQ_2,
    PHQ_9,
    GAD_7
}
