package org.throughline.portal.therapist.plan;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
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
import org.throughline.portal.services.NotHere;
import org.throughline.portal.services.Refusal;
import org.throughline.portal.services.ServiceAway;

/** This slot only, this and the following, all not yet done; rest, go on, end. */
@Controller
@RequestMapping("/care/clients/{client}/plans/{assignment}")
class PlanController {

    private static final List<String> STEPS = List.of("pause", "resume", "end", "cancel");

    private final ReadPlan plans;
    private final ChangePlan changing;

    PlanController(ReadPlan plans, ChangePlan changing) {
        this.plans = plans;
        this.changing = changing;
    }

    @GetMapping
    String plan(
            @PathVariable String client,
            @PathVariable String assignment,
            @RequestParam @Nullable String slot,
            Model model) {
        model.addAttribute("page", plans.read(client, assignment, slot, null, null));
        return "therapist/plan";
    }

    /** What would become different, while somebody types. */
    @PostMapping("/changes")
    String changes(
            @PathVariable String client,
            @PathVariable String assignment,
            @ModelAttribute Wish wish,
            @ModelAttribute Timing timing,
            Model model) {
        var page = plans.read(client, assignment, wish.slot(), wish, timing);
        model.addAttribute("changes", changing.preview(page, wish, timing));
        return "therapist/plan :: changes";
    }

    /** @param then "save", "take-out" or "show" */
    @PostMapping
    String change(
            @PathVariable String client,
            @PathVariable String assignment,
            @ModelAttribute Wish wish,
            @ModelAttribute Timing timing,
            @RequestParam(defaultValue = "show") String then,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        var page = plans.read(client, assignment, wish.slot(), wish, timing);
        if (then.equals("show")) {
            model.addAttribute("page", page);
            model.addAttribute("changes", changing.preview(page, wish, timing));
            return "therapist/plan";
        }
        var answer = then.equals("take-out") && wish.slot() != null
                ? changing.takeOut(assignment, wish.slot())
                : changing.save(page, wish, timing);
        if (answer instanceof Answer.Refused<ChangePlan.Done>(Refusal refusal)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("page", page);
            model.addAttribute("refused", refusal);
            return "therapist/plan";
        }
        return back(client, assignment, then, answer, next);
    }

    @PostMapping("/{step}")
    String step(
            @PathVariable String client,
            @PathVariable String assignment,
            @PathVariable String step,
            @RequestParam @Nullable String reason,
            RedirectAttributes next) {
        if (!STEPS.contains(step)) {
            throw new NotHere();
        }
        var answer = changing.step(assignment, step, reason == null ? Map.of() : Map.of("reason", reason));
        return back(client, assignment, answer instanceof Answer.Refused ? "not-now" : step, answer, next);
    }

    private static String back(
            String client, String assignment, String done, Answer<?> answer, RedirectAttributes next) {
        if (answer instanceof Answer.Away) {
            throw new ServiceAway();
        }
        next.addFlashAttribute("changed", done);
        next.addAttribute("client", client);
        next.addAttribute("assignment", assignment);
        return "redirect:/care/clients/{client}/plans/{assignment}";
    }
}
