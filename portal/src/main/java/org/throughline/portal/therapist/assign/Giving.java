package org.throughline.portal.therapist.assign;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.portal.schedule.Dates;
import org.throughline.portal.services.Answer;
import org.throughline.portal.services.Nothing;
import org.throughline.portal.services.Refusal;
import org.throughline.portal.services.Services;

/** Previews, keeps and gives out. */
@Component
class Giving {

    private static final String DRAFT = "/clients/{client}/drafts/{draft}";

    private final Services services;

    Giving(Services services) {
        this.services = services;
    }

    private record Preview(List<Dates.Slot> slots) {}

    Dates dates(Request request) {
        var answer = services.assignment()
                .post(Preview.class, request.datesOnly(), "/assignments/preview")
                .answer();
        return switch (answer) {
            case Answer.Here<Preview>(Preview it, String _) -> new Dates(it.slots(), List.of());
            case Answer.Refused<Preview>(Refusal refusal) -> new Dates(null, refusal.errors());
            case Answer.Away<Preview>() -> new Dates(null, List.of());
        };
    }

    Answer<Given> giveOut(Request request, Writing writing) {
        var draft = written(writing.draft());
        if (draft == null) {
            return services.assignment()
                    .post(Given.class, writing.keyOrNew(), request, "/assignments")
                    .answer();
        }
        var kept = rewrite(request, draft);
        return kept instanceof Answer.Here
                ? services.assignment()
                        .post(Given.class, Map.of(), DRAFT + "/give-out", request.clientId(), draft)
                        .answer()
                : kept;
    }

    Answer<Given> keep(Request request, Writing writing) {
        var draft = written(writing.draft());
        return draft == null
                ? services.assignment()
                        .post(Given.class, writing.keyOrNew(), request, "/clients/{client}/drafts", request.clientId())
                        .answer()
                : rewrite(request, draft);
    }

    void discard(String client, @Nullable String draft) {
        if (draft != null) {
            services.assignment()
                    .delete(Nothing.class, DRAFT, client, draft)
                    .answer()
                    .required();
        }
    }

    private Answer<Given> rewrite(Request request, String draft) {
        var known = services.assignment()
                .get(Given.class, DRAFT, request.clientId(), draft)
                .answer();
        return known instanceof Answer.Here<Given>(Given _, String etag)
                ? services.assignment()
                        .put(Given.class, etag, request, DRAFT, request.clientId(), draft)
                        .answer()
                : known;
    }

    private static @Nullable String written(@Nullable String draft) {
        return draft == null || draft.isBlank() ? null : draft;
    }
}
