package org.throughline.tracking.homework;

import org.throughline.events.HomeworkType;

/** How much of an entry the care team sees. */
public enum Privacy {
    ALL,
    SUMMARY,
    DONE_ONLY;

    /** A journal is the client's own. */
    public static Privacy usualFor(HomeworkType type) {
        return type == HomeworkType.JOURNALING ? DONE_ONLY : ALL;
    }
}
