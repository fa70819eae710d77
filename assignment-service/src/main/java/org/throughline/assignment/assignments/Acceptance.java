package org.throughline.assignment.assignments;

/** Whether the client is asked first. */
public enum Acceptance {
    IMPLICIT,
    EXPLICIT
}
