package org.throughline.simulator.check;

/** What must be zero. */
public enum Figure {
    LOST("lost"),
    DUPLICATED("duplicated"),
    REORDERED("reordered"),
    UNEXPLAINED("unexplained"),
    ADHERENCE("adherenceMismatches"),
    AFTER_RECORD("remindersAfterRecord"),
    REMINDER_FAULT("reminderFaults"),
    WINDOWS("windowMismatches");

    private final String key;

    Figure(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}
