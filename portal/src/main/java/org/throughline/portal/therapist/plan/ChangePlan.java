package org.throughline.portal.therapist.plan;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.throughline.portal.schedule.Timing;
import org.throughline.portal.services.Answer;
import org.throughline.portal.services.Refusal;
import org.throughline.portal.services.Services;

/** Shows what a change would do, and does it. */
@Component
class ChangePlan {

    private static final String SLOT = "/assignments/{id}/occurrences/{slot}";

    private final Services services;
    private final ReadPlan plans;

    ChangePlan(Services services, ReadPlan plans) {
        this.services = services;
        this.plans = plans;
    }

    /** Nothing of what it answers is shown. */
    record Done() {}

    Changes preview(PlanPage page, Wish wish, Timing timing) {
        if (wish.one()) {
            return new Changes(null, List.of(), alone(page, wish));
        }
        var answer = services.assignment()
                .post(
                        Changes.Known.class,
                        wish.patch(page.plan(), timing, plans.agreed(page), page.chosen()),
                        "/assignments/{id}/preview",
                        page.plan().assignmentId())
                .answer();
        return switch (answer) {
            case Answer.Here<Changes.Known>(Changes.Known known, String _) -> new Changes(known, List.of(), null);
            case Answer.Refused<Changes.Known>(Refusal refusal) -> new Changes(null, refusal.errors(), null);
            case Answer.Away<Changes.Known>() -> new Changes(null, List.of(), null);
        };
    }

    Answer<Done> save(PlanPage page, Wish wish, Timing timing) {
        var id = page.plan().assignmentId();
        return wish.one()
                ? services.assignment()
                        .post(Done.class, wish.move(), SLOT + "/move", id, Objects.requireNonNull(wish.slot()))
                        .answer()
                : services.assignment()
                        .patch(
                                Done.class,
                                page.etag(),
                                wish.patch(page.plan(), timing, plans.agreed(page), page.chosen()),
                                "/assignments/{id}",
                                id)
                        .answer();
    }

    Answer<Done> takeOut(String assignment, String slot) {
        return services.assignment()
                .post(Done.class, Map.of(), SLOT + "/take-out", assignment, slot)
                .answer();
    }

    /** @param step pause, resume, end or cancel */
    Answer<Done> step(String assignment, String step, Map<String, String> body) {
        return services.assignment()
                .post(Done.class, body, "/assignments/{id}/" + step, assignment)
                .answer();
    }

    private static LocalDateTime alone(PlanPage page, Wish wish) {
        var chosen = Objects.requireNonNull(page.chosen()).due();
        return LocalDateTime.of(
                Objects.requireNonNullElse(wish.toDate(), chosen.toLocalDate()),
                Objects.requireNonNullElse(wish.toTime(), chosen.toLocalTime()));
    }
}
