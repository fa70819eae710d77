package org.throughline.portal.clinic.people;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.portal.clinic.people.Told.Session;
import org.throughline.portal.services.Answer;
import org.throughline.portal.services.Refusal;
import org.throughline.portal.services.ServiceAway;
import org.throughline.portal.services.Services;
import org.throughline.portal.staff.Roster;

/** One client: what they are called, who treats them, where they live, when they meet, the end of their care and its new beginning. */
@Controller
@RequestMapping("/clinic/people/{id}")
class PersonController {

    private static final String CLIENT = "/clients/{id}";

    private final Services services;
    private final Clock clock;

    PersonController(Services services, Clock clock) {
        this.services = services;
        this.clock = clock;
    }

    @GetMapping
    String person(@PathVariable String id, Model model) {
        var asked = services.assignment().get(Told.class, CLIENT, id);
        var roster = services.assignment().get(Roster.class, "/roster");
        var consents = services.reminder().get(Consents.class, CLIENT + "/consents", id);
        var answer = asked.answer();
        var told = answer.required();
        var etag = answer instanceof Answer.Here<Told>(Told _, String seen) ? seen : "";
        model.addAttribute(
                "person", PersonPage.of(told, roster.answer().ifHere().orElse(Roster.UNKNOWN), etag, clock.instant()));
        model.addAttribute(
                "consents", consents.answer().ifHere().map(Consents::items).orElse(null));
        model.addAttribute("zones", Zones.all());
        return "clinic/person";
    }

    @PostMapping
    String change(@PathVariable String id, @ModelAttribute Change change, RedirectAttributes next) {
        var answer = services.assignment()
                .patch(Told.class, change.etag(), change.patch(), CLIENT, id)
                .answer();
        return done(id, answer, "kept", next);
    }

    @PostMapping("/sessions")
    String meet(
            @PathVariable String id,
            @RequestParam String etag,
            @ModelAttribute NewSession added,
            RedirectAttributes next) {
        var zone = services.assignment()
                .get(Told.class, CLIENT, id)
                .answer()
                .required()
                .zone();
        return added.possible()
                ? meet(
                        id,
                        etag,
                        it -> Stream.concat(it.stream(), added.sessions(zone).stream())
                                .toList(),
                        next)
                : back(id, "impossible", next);
    }

    @PostMapping("/sessions/remove")
    String remove(
            @PathVariable String id,
            @RequestParam String etag,
            @RequestParam Instant startsAt,
            RedirectAttributes next) {
        return meet(
                id,
                etag,
                it -> it.stream()
                        .filter(session -> !session.startsAt().equals(startsAt))
                        .toList(),
                next);
    }

    private String meet(String id, String etag, UnaryOperator<List<Session>> change, RedirectAttributes next) {
        var told = services.assignment().get(Told.class, CLIENT, id).answer().required();
        var toCome = change.apply(told.toCome(clock.instant()));
        var answer = services.assignment()
                .put(Told.class, etag, toCome, CLIENT + "/sessions", id)
                .answer();
        return done(id, answer, "met", next);
    }

    /** @param sure ticked, because what was planned does not come back */
    @PostMapping("/discharge")
    String discharge(
            @PathVariable String id, @RequestParam(defaultValue = "false") boolean sure, RedirectAttributes next) {
        if (!sure) {
            return back(id, "unsure", next);
        }
        var answer = services.assignment()
                .post(Told.class, Map.of(), CLIENT + "/discharge", id)
                .answer();
        return done(id, answer, "discharged", next);
    }

    @PostMapping("/readmit")
    String readmit(@PathVariable String id, RedirectAttributes next) {
        var answer = services.assignment()
                .post(Told.class, Map.of(), CLIENT + "/readmit", id)
                .answer();
        return done(id, answer, "readmitted", next);
    }

    private static String done(String id, Answer<Told> answer, String what, RedirectAttributes next) {
        return switch (answer) {
            case Answer.Here<Told> _ -> back(id, what, next);
            case Answer.Refused<Told>(Refusal refusal) -> {
                next.addFlashAttribute("refusal", refusal);
                yield back(id, "refused", next);
            }
            case Answer.Away<Told>() -> throw new ServiceAway();
        };
    }

    private static String back(String id, String what, RedirectAttributes next) {
        next.addFlashAttribute("done", what);
        next.addAttribute("id", id);
        return "redirect:/clinic/people/{id}";
    }
}
