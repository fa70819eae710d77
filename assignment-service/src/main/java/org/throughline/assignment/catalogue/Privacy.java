package org.throughline.assignment.catalogue;

/** How much of an entry the therapist sees: everything, its figures, or only that it was done. */
public enum Privacy {
    ALL,
    SUMMARY,
    DONE_ONLY
}
