package org.throughline.portal.client.question;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.portal.login.Visitor;
import org.throughline.portal.services.Answer;
import org.throughline.portal.services.Refusal;
import org.throughline.portal.services.ServiceAway;
import org.throughline.portal.services.Services;

/** A client asks about a piece of homework and sees what was answered. */
@Controller
@RequestMapping("/me/homework/{occurrence}/questions")
class QuestionController {

    private final Services services;

    QuestionController(Services services) {
        this.services = services;
    }

    /** @param about a way to begin the question, {@code less} for "less often would help" */
    @GetMapping
    String thread(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable String occurrence,
            @RequestParam @Nullable String about,
            Model model) {
        var thread = services.tracking()
                .get(QuestionThread.class, "/clients/{client}/homework/{occurrence}", visitor.person(), occurrence)
                .answer()
                .required();
        var plan = services.assignment().get(Plan.class, "/assignments/{id}", thread.assignmentId());
        model.addAttribute("thread", thread);
        model.addAttribute("about", plan.answer().ifHere().map(Plan::title).orElse(null));
        model.addAttribute("less", "less".equals(about));
        model.addAttribute("key", UUID.randomUUID().toString());
        return "client/questions";
    }

    @PostMapping
    String ask(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable String occurrence,
            @RequestParam String text,
            @RequestParam String key,
            RedirectAttributes next) {
        var here = "redirect:/me/homework/" + occurrence + "/questions";
        if (text.isBlank()) {
            return here;
        }
        var asked = services.tracking()
                .post(
                        Taken.class,
                        key,
                        Map.of("text", text.strip()),
                        "/clients/{client}/homework/{occurrence}/questions",
                        visitor.person(),
                        occurrence);
        switch (asked.answer()) {
            case Answer.Here<Taken> _ -> next.addFlashAttribute("asked", true);
            case Answer.Refused<Taken>(Refusal _) -> next.addFlashAttribute("typed", text);
            case Answer.Away<Taken>() -> throw new ServiceAway();
        }
        return here;
    }

    record Taken(String questionId) {}
}
