package org.throughline.portal.clinic.people;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.portal.services.Answer;
import org.throughline.portal.services.Refusal;
import org.throughline.portal.services.ServiceAway;
import org.throughline.portal.services.Services;
import org.throughline.portal.staff.Roster;

/** Somebody comes into care. */
@Controller
@RequestMapping("/clinic/people/new")
class EnrolController {

    private static final String USUAL_ZONE = "Europe/Berlin";

    private final Services services;

    EnrolController(Services services) {
        this.services = services;
    }

    @GetMapping
    String blank(Model model) {
        return show(Enrolment.blank(USUAL_ZONE), UUID.randomUUID().toString(), model);
    }

    /** @param key of the form: sent twice it enrols once */
    @PostMapping
    String enrol(
            @ModelAttribute Enrolment enrolment,
            @RequestParam String key,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        var written = enrolment.tidy();
        var answer =
                services.assignment().post(Told.class, key, written, "/clients").answer();
        return switch (answer) {
            case Answer.Here<Told>(Told told, String _) -> {
                next.addFlashAttribute("done", "enrolled");
                next.addAttribute("id", told.clientId());
                yield "redirect:/clinic/people/{id}";
            }
            case Answer.Refused<Told>(Refusal refusal) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("refusal", refusal);
                yield show(written, UUID.randomUUID().toString(), model);
            }
            case Answer.Away<Told>() -> throw new ServiceAway();
        };
    }

    private String show(Enrolment enrolment, String key, Model model) {
        var roster = services.assignment().get(Roster.class, "/roster").answer().ifHere();
        model.addAttribute("enrolment", enrolment);
        model.addAttribute("key", key);
        model.addAttribute("zones", Zones.all());
        model.addAttribute("therapists", roster.orElse(Roster.UNKNOWN).therapists());
        return "clinic/enrol";
    }
}
