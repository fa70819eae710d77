package org.throughline.tracking.homework;

/** How much of an entry the care team sees. */
public enum Privacy {
    ALL,
    SUMMARY,
    DONE_ONLY
}
