package org.throughline.tracking.homework;

import java.time.Instant;
import org.throughline.events.AssignmentEvent.HomeworkAssigned;
import org.throughline.events.AssignmentId;
import org.throughline.events.HomeworkType;
import org.throughline.events.SlotKey;
import org.throughline.events.TemplateId;
import org.throughline.events.TherapistId;

/** What was agreed for a slot when it was assigned. */
public record Terms(
        AssignmentId assignment,
        SlotKey slot,
        TherapistId therapist,
        HomeworkType type,
        TemplateId template,
        int templateVersion,
        boolean strict,
        boolean allowEarly,
        Dose dose,
        Instant assignedAt) {

    static Terms of(HomeworkAssigned it) {
        return new Terms(
                it.assignment(),
                it.slot(),
                it.therapist(),
                it.type(),
                it.template(),
                it.templateVersion(),
                it.strict(),
                it.allowEarly(),
                new Dose(it.doseTarget(), it.doseUnit(), it.minimumFraction()),
                it.assignedAt());
    }

    Terms with(Dose agreed) {
        return new Terms(
                assignment, slot, therapist, type, template, templateVersion, strict, allowEarly, agreed, assignedAt);
    }
}
