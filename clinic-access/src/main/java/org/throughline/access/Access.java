package org.throughline.access;

import org.jspecify.annotations.Nullable;
import org.throughline.events.ClinicId;

/**
 * One attempt to do something.
 *
 * @param clinic whose audit it is written into
 * @param client whose data; absent where an operation is about many or none
 * @param operation method and pattern of the route
 * @param breakGlass reason given for going past the care team; absent otherwise
 */
record Access(
        Caller caller,
        ClinicId clinic,
        Action action,
        String operation,
        @Nullable String client,
        boolean granted,
        @Nullable String breakGlass) {

    /** What was to be done. */
    enum Action {
        READ,
        ACT,
        FILL_IN,
        TREAT,
        CASELOAD,
        CLINIC,
        OPERATE
    }
}
