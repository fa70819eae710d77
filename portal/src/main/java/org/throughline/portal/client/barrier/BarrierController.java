package org.throughline.portal.client.barrier;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.portal.login.Visitor;
import org.throughline.portal.services.Answer;
import org.throughline.portal.services.NotHere;
import org.throughline.portal.services.ServiceAway;
import org.throughline.portal.services.Services;

/** After an honest no: what may help, and nothing that has to be done. */
@Controller
@RequestMapping("/me/homework/{occurrence}/because/{reason}")
class BarrierController {

    private final Services services;

    BarrierController(Services services) {
        this.services = services;
    }

    @GetMapping
    String answer(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable String occurrence,
            @PathVariable Reason reason,
            Model model) {
        var slot = slot(visitor, occurrence);
        var plan = services.assignment().get(Plan.class, "/assignments/{id}", slot.assignmentId());
        var template = services.assignment()
                .get(Template.class, "/templates/{id}/versions/{version}", slot.templateId(), slot.templateVersion());
        var soFar = reason.asksForOwnData() ? soFar(visitor, slot) : null;
        var example = template.answer().ifHere().map(Template::example).orElse(null);
        model.addAttribute("response", new Response(reason, slot, plan.answer().required(), soFar, example));
        return "client/barrier";
    }

    private @Nullable SoFar soFar(Visitor visitor, Slot slot) {
        return services.tracking()
                .get(SoFar.Records.class, "/clients/{client}/records?limit=200", visitor.person())
                .answer()
                .ifHere()
                .map(it -> SoFar.of(it, slot.assignmentId()))
                .orElse(null);
    }

    /** Once more within this therapy week, in a slot of its own. */
    @PostMapping("/again")
    String again(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable String occurrence,
            @PathVariable Reason reason,
            RedirectAttributes next) {
        var slot = slot(visitor, occurrence);
        var fresh = services.assignment()
                .post(
                        Fresh.class,
                        Map.of(),
                        "/assignments/{assignment}/occurrences/{occurrence}/try-again",
                        slot.assignmentId(),
                        occurrence);
        return switch (fresh.answer()) {
            case Answer.Here<Fresh>(Fresh _, String _) -> {
                next.addFlashAttribute("again", true);
                yield "redirect:/me/today";
            }
            case Answer.Refused<Fresh> _ -> "redirect:/me/homework/" + occurrence;
            case Answer.Away<Fresh>() -> throw new ServiceAway();
        };
    }

    /** To be talked about in the next session. */
    @PostMapping("/session")
    String discuss(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable String occurrence,
            @PathVariable Reason reason,
            RedirectAttributes next) {
        var record = slot(visitor, occurrence).told();
        if (record == null) {
            throw new NotHere();
        }
        var path = "/clients/{client}/records/{record}";
        var read = services.tracking()
                .get(Said.class, path, visitor.person(), record)
                .answer();
        read.required();
        if (read instanceof Answer.Here<Said>(Said said, String etag)) {
            services.tracking()
                    .put(Said.class, etag, said.forTheSession(), path, visitor.person(), record)
                    .answer()
                    .required();
        }
        next.addFlashAttribute("forTheSession", true);
        return "redirect:/me/homework/" + occurrence + "/because/" + reason;
    }

    private Slot slot(Visitor visitor, String occurrence) {
        return services.tracking()
                .get(Slot.class, "/clients/{client}/homework/{occurrence}", visitor.person(), occurrence)
                .answer()
                .required();
    }
}
