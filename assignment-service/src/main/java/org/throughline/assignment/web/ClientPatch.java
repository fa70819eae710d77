package org.throughline.assignment.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.throughline.assignment.caseload.ClientChange;
import org.throughline.events.TherapistId;
import org.throughline.events.ZonePolicy;

/**
 * What becomes different about a client; absent stays.
 *
 * @param displayName what the therapist knows them by
 * @param zone IANA zone in which they live from now on
 * @param zonePolicy whether plans follow the device or stay at home
 * @param therapistId who treats them from now on
 */
record ClientPatch(
        @Size(min = 1, max = 80, message = "Use 1 to 80 characters.") @Nullable
        String displayName,

        @Nullable String zone,
        @Nullable ZonePolicy zonePolicy,
        @Nullable TherapistId therapistId) {

    ClientChange change() {
        return new ClientChange(displayName, therapistId, zone == null ? null : Zones.read(zone), zonePolicy);
    }
}
