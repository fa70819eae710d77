package org.throughline.portal.client.homework;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.throughline.portal.services.Answer;
import org.throughline.portal.services.ServiceAway;
import org.throughline.portal.services.Services;

/** Tells tracking-service what a client said, or puts it aside there. */
@Component
class TellHomework {

    private static final String HERE = "/clients/{client}/homework/{occurrence}";

    private final Services services;

    TellHomework(Services services) {
        this.services = services;
    }

    Answer<Told> tell(String client, Homework homework) {
        var telling = homework.telling();
        var said = homework.said();
        var key = telling.keyOrNew();
        var slot = homework.slot().occurrenceId();
        var tracking = services.tracking();
        var told = said instanceof Said.No
                ? tracking.post(Told.class, key, said, HERE + "/skip", client, slot)
                : telling.standsBeside()
                        ? tracking.post(Told.class, key, said, HERE + "/records", client, slot)
                        : tracking.postFirst(Told.class, key, said, HERE + "/records", client, slot);
        return told.answer();
    }

    Answer<Moved> move(Homework homework, LocalDate to) {
        return services.assignment()
                .post(
                        Moved.class,
                        Map.of("date", to.toString()),
                        "/assignments/{assignment}/occurrences/{occurrence}/move",
                        homework.slot().assignmentId(),
                        homework.slot().occurrenceId())
                .answer();
    }

    void keep(String client, Homework homework) {
        var sheet = homework.sheet();
        var kept = services.tracking()
                .put(
                        Draft.class,
                        Map.of("answers", sheet == null ? Map.of() : sheet.answers()),
                        HERE + "/draft",
                        client,
                        homework.slot().occurrenceId());
        if (kept.answer() instanceof Answer.Away<Draft>()) {
            throw new ServiceAway();
        }
    }
}
