package org.throughline.assignment.caseload;

import java.time.ZoneId;
import java.util.List;
import org.throughline.events.SessionTime;
import org.throughline.events.TherapistId;
import org.throughline.events.ZonePolicy;

/** What is said of a client who comes into care. */
public record Enrolment(
        String displayName, TherapistId therapist, ZoneId zone, ZonePolicy zonePolicy, List<SessionTime> sessions) {}
