package org.throughline.portal.clinic.policies;

import java.util.List;
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

/** Each setting with its effect and where it comes from; only what is really obeyed. */
@Controller
@RequestMapping("/clinic/policies")
class PoliciesController {

    private static final String POLICY = "/reminder-policy";

    private final Services services;

    PoliciesController(Services services) {
        this.services = services;
    }

    @GetMapping
    String policies(Model model) {
        var answer = services.reminder().get(Policy.class, POLICY).answer();
        model.addAttribute("policy", answer.ifHere().orElse(null));
        model.addAttribute("etag", answer instanceof Answer.Here<Policy>(Policy _, String etag) ? etag : "");
        model.addAttribute("intensities", List.of("NORMAL", "LIGHT", "OFF"));
        return "clinic/policies";
    }

    @PostMapping
    String write(@RequestParam String etag, @ModelAttribute Wanted wanted, RedirectAttributes next) {
        var answer = services.reminder()
                .put(Policy.class, etag, wanted.tidy(), POLICY)
                .answer();
        switch (answer) {
            case Answer.Here<Policy> _ -> next.addFlashAttribute("kept", true);
            case Answer.Refused<Policy>(Refusal refusal) -> next.addFlashAttribute("refusal", refusal);
            case Answer.Away<Policy>() -> throw new ServiceAway();
        }
        return "redirect:/clinic/policies";
    }
}
