package org.throughline.events;

/** The five ways to plan homework. */
public enum ScheduleKind {
    ONE_OFF,
    RECURRING,
    QUOTA,
    SESSION,
    PROGRAMME
}
