package org.throughline.simulator.check;

/** Where a slot stands; SCHEDULED, OPEN and STARTED differ only by the clock and a draft. */
enum State {
    UNRESOLVED,
    COMPLETED,
    PARTIAL,
    ADAPTED,
    SKIPPED,
    MISSED,
    EXCUSED,
    WITHDRAWN;

    static State of(String name) {
        return switch (name) {
            case "SCHEDULED", "OPEN", "STARTED" -> UNRESOLVED;
            default -> valueOf(name);
        };
    }

    boolean isWork() {
        return this == COMPLETED || this == PARTIAL || this == ADAPTED;
    }

    boolean holdsRecord() {
        return isWork() || this == SKIPPED;
    }
}
