package org.throughline.portal.therapist.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.portal.schedule.Timing;
import org.throughline.portal.services.Answer;
import org.throughline.portal.services.Services;
import org.throughline.portal.therapist.plan.PlanPage.Client;
import org.throughline.portal.therapist.plan.PlanPage.Other;

/** Reads a plan with all that its page shows. */
@Component
class ReadPlan {

    private final Services services;
    private final Clock clock;

    ReadPlan(Services services, Clock clock) {
        this.services = services;
        this.clock = clock;
    }

    private record Others(List<Other> items) {}

    /** @param wish what was typed so far; nothing at first */
    PlanPage read(
            String client, String assignment, @Nullable String slot, @Nullable Wish wish, @Nullable Timing timing) {
        var person = services.assignment().get(Client.class, "/clients/{client}", client);
        var plan = services.assignment().get(Told.class, "/assignments/{id}", assignment);
        var slots = services.assignment().get(Slots.class, "/assignments/{id}/occurrences?limit=200", assignment);
        var others = services.assignment().get(Others.class, "/assignments?clientId={c}&limit=200", client);
        var who = person.answer().required();
        var answer = plan.answer();
        var told = answer.required();
        var known = slots.answer().required();
        var chosen = known.named(slot);
        return new PlanPage(
                who,
                told,
                answer instanceof Answer.Here<Told>(Told _, String etag) ? etag : "",
                known.toCome(clock.instant()),
                chosen,
                wish == null ? Wish.about(told, chosen) : wish,
                timing == null ? Timing.of(told.schedule(), LocalDate.ofInstant(clock.instant(), who.zone())) : timing,
                others.answer().ifHere().map(Others::items).orElse(List.of()).stream()
                        .filter(it -> !it.assignmentId().equals(assignment))
                        .toList());
    }

    Timing agreed(PlanPage page) {
        return Timing.of(
                page.plan().schedule(),
                LocalDate.ofInstant(clock.instant(), page.client().zone()));
    }
}
