package org.throughline.assignment.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.assignment.caseload.Enrolment;
import org.throughline.events.ClientId;
import org.throughline.events.SessionTime;
import org.throughline.events.TherapistId;
import org.throughline.events.ZonePolicy;

/**
 * Somebody comes into care.
 *
 * @param clientId pseudonym, the same as in their token; made up where absent
 * @param displayName what the therapist knows them by; told to nobody else
 * @param zone IANA zone in which they live
 * @param zonePolicy whether plans follow the device or stay at home; FOLLOW where absent
 * @param therapistId who treats them
 * @param sessions those known to come
 */
record EnrolRequest(
        @Nullable ClientId clientId,

        @NotBlank(message = "Give a name that the therapist knows them by.")
        @Size(max = 80, message = "Use at most 80 characters.")
        String displayName,

        @Nullable String zone,
        @Nullable ZonePolicy zonePolicy,

        @NotNull(message = "Name the therapist who treats them.")
        TherapistId therapistId,

        @Size(max = 100, message = "Give at most 100 sessions.") @Nullable
        List<SessionTime> sessions) {

    Enrolment enrolment() {
        return new Enrolment(
                displayName,
                therapistId,
                Zones.read(zone),
                zonePolicy == null ? ZonePolicy.FOLLOW : zonePolicy,
                sessions == null ? List.of() : sessions);
    }
}
