package org.throughline.portal.clinic.people;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.portal.services.Query;
import org.throughline.portal.services.Services;
import org.throughline.portal.staff.Roster;

/** All clients of the clinic, page by page. */
@Controller
class PeopleController {

    private static final int AT_A_TIME = 25;

    private final Services services;
    private final Clock clock;

    PeopleController(Services services, Clock clock) {
        this.services = services;
        this.clock = clock;
    }

    /**
     * @param q part of a name
     * @param therapist whose clients; everybody's where empty
     * @param ended those whose care has ended, and not those in care
     * @param from where the page before ended
     */
    @GetMapping("/clinic/people")
    String people(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String therapist,
            @RequestParam(defaultValue = "false") boolean ended,
            @RequestParam @Nullable String from,
            Model model) {
        var roster = services.assignment().get(Roster.class, "/roster");
        var clients = services.assignment()
                .get(
                        Told.Some.class,
                        Query.of("/clients")
                                .with("limit", AT_A_TIME)
                                .with("name", q.strip())
                                .with("therapistId", therapist)
                                .with("discharged", ended)
                                .with("cursor", from));
        model.addAttribute(
                "people", People.of(clients.answer().ifHere(), roster.answer().ifHere(), clock.instant()));
        model.addAttribute("q", q);
        model.addAttribute("therapist", therapist);
        model.addAttribute("ended", ended);
        model.addAttribute("first", from == null);
        return "clinic/people";
    }
}
