package org.throughline.portal.therapist.client;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.throughline.portal.services.Services;
import org.throughline.portal.therapist.client.Assignments.Assignment;

/** Where a therapist goes from the caseload. */
@Controller
class ClientController {

    private static final int DAYS_BACK = 21;
    private static final int DAYS_AHEAD = 35;

    private final Services services;
    private final Clock clock;

    ClientController(Services services, Clock clock) {
        this.services = services;
        this.clock = clock;
    }

    @GetMapping("/care/clients/{client}")
    String client(@PathVariable String client, Model model) {
        var now = clock.instant();
        var day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var told = services.assignment().get(ClientTold.class, "/clients/{client}", client);
        var assignments = services.assignment().get(Assignments.class, "/assignments?clientId={c}&limit=200", client);
        var drafts = services.assignment().get(Drafts.class, "/clients/{client}/drafts", client);
        var figures = services.analytics().get(Figures.class, "/clients/{client}/adherence", client);
        var slots = services.tracking()
                .get(
                        Slots.class,
                        "/clients/{client}/homework?from={from}&to={to}&limit=200",
                        client,
                        day.minusDays(DAYS_BACK),
                        day.plusDays(DAYS_AHEAD));
        var agreed = assignments.answer().required();
        var known = slots.answer().ifHere();
        model.addAttribute(
                "client",
                ClientPage.of(
                        told.answer().required(),
                        agreed.items(),
                        drafts.answer().ifHere().map(Drafts::items).orElse(List.of()),
                        figures.answer().ifHere(),
                        known,
                        known.map(it -> firstDue(agreed, it)).orElse(Map.of()),
                        now));
        return "therapist/client";
    }

    private Map<String, LocalDate> firstDue(Assignments agreed, Slots known) {
        var asked = agreed.items().stream()
                .filter(it -> it.running() && !known.know(it.assignmentId()))
                .collect(toMap(
                        Assignment::assignmentId,
                        it -> services.assignment()
                                .get(FirstSlot.class, "/assignments/{id}/occurrences?limit=1", it.assignmentId())));
        var due = new HashMap<String, LocalDate>();
        asked.forEach((id, first) -> first.answer().ifHere().map(FirstSlot::due).ifPresent(it -> due.put(id, it)));
        return due;
    }
}
