package org.throughline.portal.therapist.brief;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.throughline.portal.services.Services;

/** What a therapist reads in a minute before a session. */
@Controller
class BriefController {

    /** Two sessions ago, in any rhythm that is usual. */
    private static final int DAYS_BACK = 60;

    private static final int QUESTIONS = 10;

    private final Services services;
    private final Clock clock;

    BriefController(Services services, Clock clock) {
        this.services = services;
        this.clock = clock;
    }

    @GetMapping("/care/clients/{client}/brief")
    String brief(@PathVariable String client, Model model) {
        var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var told = services.analytics().get(BriefTold.class, "/clients/{client}/brief", client);
        var person = services.assignment().get(ClientTold.class, "/clients/{client}", client);
        var words = services.assignment().get(Assignments.class, "/assignments?clientId={client}&limit=200", client);
        var slots = services.tracking()
                .get(
                        Slots.class,
                        "/clients/{client}/homework?from={from}&to={to}&limit=200",
                        client,
                        day.minusDays(DAYS_BACK),
                        day.plusDays(1));
        var flagged = services.tracking().get(Flagged.class, "/clients/{client}/records?discuss=true", client);
        var brief = told.answer().required();
        var asked = asked(client, brief);
        model.addAttribute(
                "brief",
                Brief.of(
                        person.answer().required(),
                        brief,
                        words.answer().required(),
                        slots.answer().ifHere().orElse(new Slots(List.of())),
                        flagged.answer().ifHere().orElse(new Flagged(List.of())),
                        asked));
        return "therapist/brief";
    }

    private List<Asking.Question> asked(String client, BriefTold brief) {
        return brief.questions().stream()
                .map(BriefTold.OpenQuestion::occurrenceId)
                .distinct()
                .limit(QUESTIONS)
                .map(it -> services.tracking().get(Asking.class, "/clients/{client}/homework/{occurrence}", client, it))
                .toList()
                .stream()
                .flatMap(it -> it.answer().ifHere().stream())
                .flatMap(it -> it.questions().stream())
                .toList();
    }
}
