package org.throughline.access;

import org.jspecify.annotations.Nullable;

/**
 * One attempt to do something.
 *
 * @param client whose data; absent where an operation is about many or none
 * @param operation method and pattern of the route
 * @param breakGlass reason given for going past the care team; absent otherwise
 */
record Access(
        Caller caller,
        Action action,
        String operation,
        @Nullable String client,
        boolean granted,
        @Nullable String breakGlass) {

    /** What was to be done. */
    enum Action {
        READ,
        ACT,
        TREAT,
        CASELOAD,
        CLINIC
    }
}
