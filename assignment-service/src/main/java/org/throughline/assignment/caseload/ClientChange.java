package org.throughline.assignment.caseload;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.throughline.events.TherapistId;
import org.throughline.events.ZonePolicy;

/** What becomes different about a client; absent stays. A zone given here is where they live from now on. */
public record ClientChange(
        @Nullable String displayName,
        @Nullable TherapistId therapist,
        @Nullable ZoneId zone,
        @Nullable ZonePolicy zonePolicy) {}
