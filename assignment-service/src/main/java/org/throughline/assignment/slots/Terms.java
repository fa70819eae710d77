package org.throughline.assignment.slots;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.throughline.events.AssignmentId;
import org.throughline.events.ClientRef;
import org.throughline.events.HomeworkType;
import org.throughline.events.TemplateId;
import org.throughline.events.TherapistId;

/** What all slots of an assignment have in common. */
public record Terms(
        ClientRef client,
        AssignmentId assignment,
        TherapistId therapist,
        HomeworkType type,
        TemplateId template,
        int templateVersion,
        boolean allowEarly,
        @Nullable String doseUnit,
        @Nullable Double minimumFraction,
        Instant assignedAt) {}
