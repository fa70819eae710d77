package org.throughline.events;

/** The ten kinds of homework. */
public enum HomeworkType {
    THOUGHT_RECORD,
    MOOD_TRACKING,
    JOURNALING,
    BEHAVIOURAL_EXPERIMENT,
    EXPOSURE,
    RELAXATION,
    BEHAVIOURAL_ACTIVATION,
    READING,
    SKILL_PRACTICE,
    OBSERVATION
}
