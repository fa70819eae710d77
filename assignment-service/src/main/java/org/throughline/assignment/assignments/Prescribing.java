package org.throughline.assignment.assignments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.assignment.catalogue.Template;
import org.throughline.assignment.plans.Flaw;
import org.throughline.assignment.plans.InvalidPlan;
import org.throughline.assignment.plans.Programme;
import org.throughline.assignment.plans.ScheduleVersion;
import org.throughline.events.ClientRef;

/** Reads a prescription against the catalogue and what the client already has. */
final class Prescribing {

    private final TemplateLookup templates;
    private final Assignments assignments;

    Prescribing(TemplateLookup templates, Assignments assignments) {
        this.templates = templates;
        this.assignments = assignments;
    }

    /** @throws InvalidPlan when there is no such template, or something is missing that the client would see */
    Agreement agreement(ClientRef client, Prescription asked) {
        demandAll(asked);
        var template = templates
                .find(client.clinic(), asked.template(), asked.templateVersion())
                .orElseThrow(() -> InvalidPlan.of(
                        "/templateId", "unknown-template", "Choose a template of your clinic's library."));
        if (asked.doseTarget() != null && template.dose() == null) {
            throw InvalidPlan.of("/doseTarget", "no-dose", "Leave the dose out: this template has none.");
        }
        return new Agreement(
                template.id(),
                template.version(),
                template.type(),
                template.title(),
                asked.purpose() == null ? template.purpose() : asked.purpose(),
                Objects.requireNonNull(asked.goal()),
                asked.minimumStep() == null ? template.minimumStep() : asked.minimumStep(),
                template.dose(),
                asked.acceptance(),
                asked.allowEarly(),
                asked.ifThen(),
                asked.movableByDays(),
                null);
    }

    /** @throws InvalidPlan when the schedule cannot be read or does not go with the windows */
    ScheduleVersion version(ClientRef client, Prescription asked, LocalDate today) {
        demandAll(asked);
        var form = Objects.requireNonNull(asked.schedule());
        var schedule = form.toSchedule();
        if (schedule instanceof Programme programme
                && assignments.find(client, programme.after()).isEmpty()) {
            throw InvalidPlan.of("/schedule/after", "unknown-assignment", "Name an assignment of the same client.");
        }
        return new ScheduleVersion(1, today, form, asked.windows(), dose(client, asked), asked.ramp()).checked();
    }

    private static void demandAll(Prescription asked) {
        var flaws = new ArrayList<Flaw>();
        if (asked.goal() == null || asked.goal().isBlank()) {
            flaws.add(new Flaw("/goal", "required", "Say what the client wants to reach with it."));
        }
        if (asked.schedule() == null) {
            flaws.add(new Flaw("/schedule", "required", "Say when it is to be done."));
        }
        if (!flaws.isEmpty()) {
            throw new InvalidPlan(flaws);
        }
    }

    private @Nullable Double dose(ClientRef client, Prescription asked) {
        if (asked.doseTarget() != null) {
            return asked.doseTarget();
        }
        return templates
                .find(client.clinic(), asked.template(), asked.templateVersion())
                .map(Template::dose)
                .map(it -> it.target())
                .orElse(null);
    }
}
