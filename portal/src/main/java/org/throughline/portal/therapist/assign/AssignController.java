package org.throughline.portal.therapist.assign;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.portal.schedule.Timing;
import org.throughline.portal.services.Answer;
import org.throughline.portal.services.Refusal;
import org.throughline.portal.services.ServiceAway;

/** One form: what, why, how much, when; its dates stand beside it. */
@Controller
@RequestMapping("/care/clients/{client}/assign")
class AssignController {

    private final Giving giving;
    private final Forms forms;

    AssignController(Giving giving, Forms forms) {
        this.giving = giving;
        this.forms = forms;
    }

    @GetMapping(params = "template")
    String fromLibrary(@PathVariable String client, @RequestParam String template, Model model) {
        return show(model, forms.fromLibrary(client, template));
    }

    @GetMapping(params = "from")
    String asBefore(@PathVariable String client, @RequestParam String from, Model model) {
        return show(model, forms.asBefore(client, from));
    }

    @GetMapping(params = "draft")
    String draft(@PathVariable String client, @RequestParam String draft, Model model) {
        return show(model, forms.fromDraft(client, draft));
    }

    /** The dates alone, while somebody types. */
    @PostMapping("/dates")
    String dates(
            @PathVariable String client, @ModelAttribute Writing writing, @ModelAttribute Timing timing, Model model) {
        model.addAttribute("dates", giving.dates(Request.of(client, writing, timing)));
        return "therapist/parts :: dates";
    }

    /** @param then "give", "draft", "discard" or "dates" */
    @PostMapping
    String send(
            @PathVariable String client,
            @ModelAttribute Writing writing,
            @ModelAttribute Timing timing,
            @RequestParam(defaultValue = "dates") String then,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        var request = Request.of(client, writing, timing);
        if (then.equals("dates")) {
            return show(model, forms.again(client, writing, timing, giving.dates(request), List.of()));
        }
        if (then.equals("discard")) {
            giving.discard(client, writing.draft());
            return done(client, "discarded", next);
        }
        var answer = then.equals("draft") ? giving.keep(request, writing) : giving.giveOut(request, writing);
        return switch (answer) {
            case Answer.Here<Given>(Given given, String _) -> done(client, given.how(), next);
            case Answer.Refused<Given>(Refusal refusal) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(model, forms.again(client, writing, timing, giving.dates(request), refusal.errors()));
            }
            case Answer.Away<Given>() -> throw new ServiceAway();
        };
    }

    private static String done(String client, @Nullable String given, RedirectAttributes next) {
        next.addFlashAttribute("given", given);
        next.addAttribute("client", client);
        return "redirect:/care/clients/{client}";
    }

    private static String show(Model model, Form form) {
        model.addAttribute("form", form);
        model.addAttribute("dates", form.dates());
        return "therapist/assign";
    }
}
