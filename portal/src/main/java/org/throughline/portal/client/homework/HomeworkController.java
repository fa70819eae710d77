package org.throughline.portal.client.homework;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.portal.login.Visitor;
import org.throughline.portal.services.Answer;
import org.throughline.portal.services.Refusal;
import org.throughline.portal.services.ServiceAway;
import org.throughline.portal.services.Services;

/** A client opens a piece of homework and says how it went. */
@Controller
@RequestMapping("/me/homework/{occurrence}")
class HomeworkController {

    private final Services services;

    HomeworkController(Services services) {
        this.services = services;
    }

    @GetMapping
    String open(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable String occurrence,
            @RequestParam @Nullable String how,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String fragment,
            Model model) {
        var telling = Telling.about(How.of(how));
        model.addAttribute("homework", find(visitor, occurrence, telling));
        return fragment == null ? "client/homework" : "client/homework :: telling";
    }

    @PostMapping
    String tell(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable String occurrence,
            @ModelAttribute Telling telling,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        if (telling.lacksReason()) {
            return again(visitor, occurrence, telling, null, model, response);
        }
        return switch (send(visitor, occurrence, telling)) {
            case Answer.Here<Told>(Told _, String _) -> {
                next.addFlashAttribute("told", telling.asHow());
                next.addFlashAttribute("reason", telling.reason());
                yield "redirect:/me/today";
            }
            case Answer.Refused<Told>(Refusal refusal) -> again(visitor, occurrence, telling, refusal, model, response);
            case Answer.Away<Told>() -> throw new ServiceAway();
        };
    }

    private Answer<Told> send(Visitor visitor, String occurrence, Telling telling) {
        var verb = telling.asHow() == How.NOT_THIS_TIME ? "skip" : "records";
        return services.tracking()
                .post(
                        Told.class,
                        telling.keyOrNew(),
                        Said.of(telling),
                        "/clients/{client}/homework/{occurrence}/" + verb,
                        visitor.person(),
                        occurrence)
                .answer();
    }

    private String again(
            Visitor visitor,
            String occurrence,
            Telling typed,
            @Nullable Refusal why,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("homework", find(visitor, occurrence, typed).again(typed, why));
        return "client/homework";
    }

    private Homework find(Visitor visitor, String occurrence, Telling telling) {
        var slot = services.tracking()
                .get(Slot.class, "/clients/{client}/homework/{occurrence}", visitor.person(), occurrence)
                .answer()
                .required();
        var plan = services.assignment().get(Plan.class, "/assignments/{id}", slot.assignmentId());
        var template = services.assignment()
                .get(Template.class, "/templates/{id}/versions/{version}", slot.templateId(), slot.templateVersion());
        return new Homework(
                slot, plan.answer().required(), template.answer().ifHere().orElse(null), telling, null);
    }
}
