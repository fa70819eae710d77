package org.throughline.reminder.preferences;

/** What a message may give away to somebody who sees the screen. */
public enum Privacy {
    /** Neither type of homework nor anything of therapy. */
    NEUTRAL,
    /** The client opted in: the homework is named. */
    NAMED
}
