package org.throughline.portal.client.homework;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
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

/** A client opens a piece of homework, fills it in and says how it went. */
@Controller
@RequestMapping("/me/homework/{occurrence}")
class HomeworkController {

    private final FindHomework homework;
    private final TellHomework tell;
    private final FindVersions versions;

    HomeworkController(FindHomework homework, TellHomework tell, FindVersions versions) {
        this.homework = homework;
        this.tell = tell;
        this.versions = versions;
    }

    @GetMapping
    String open(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable String occurrence,
            @RequestParam @Nullable String how,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String fragment,
            Model model) {
        model.addAttribute("homework", homework.find(visitor.person(), occurrence, Telling.about(How.of(how))));
        return fragment == null ? "client/homework" : "client/homework :: because";
    }

    @PostMapping
    String tell(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable String occurrence,
            @ModelAttribute Telling telling,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var typed = homework.find(visitor.person(), occurrence, telling).typed(request.getParameterMap());
        if (!telling.handsIn()) {
            tell.keep(visitor.person(), typed);
            return show(typed.keptNow(), model);
        }
        if (telling.lacksReason()) {
            return again(typed, null, response, model);
        }
        return switch (tell.tell(visitor.person(), typed)) {
            case Answer.Here<Told>(Told _, String _) -> {
                next.addFlashAttribute("told", telling.asHow());
                next.addFlashAttribute("predicted", typed.predicts());
                yield telling.asHow() == How.NOT_THIS_TIME
                        ? "redirect:/me/homework/" + occurrence + "/because/" + telling.reason()
                        : "redirect:/me/today";
            }
            case Answer.Refused<Told>(Refusal refusal)
            when refusal.saysThatItWasTold() -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                model.addAttribute(
                        "versions", versions.find(visitor.person(), typed, request.getParameterMap(), refusal));
                yield "client/versions";
            }
            case Answer.Refused<Told>(Refusal refusal) -> again(typed, refusal, response, model);
            case Answer.Away<Told>() -> throw new ServiceAway();
        };
    }

    private static String again(Homework typed, @Nullable Refusal why, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(typed.again(why), model);
    }

    /** Another day for this one alone. */
    @PostMapping("/move")
    String move(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable String occurrence,
            @RequestParam LocalDate date,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var found = homework.find(visitor.person(), occurrence, Telling.about(How.NOT_THIS_TIME));
        return switch (tell.move(found, date)) {
            case Answer.Here<Moved>(Moved _, String _) -> {
                next.addFlashAttribute("moved", date);
                yield "redirect:/me/today";
            }
            case Answer.Refused<Moved>(Refusal refusal) -> again(found, refusal, response, model);
            case Answer.Away<Moved>() -> throw new ServiceAway();
        };
    }

    private static String show(Homework page, Model model) {
        model.addAttribute("homework", page);
        return "client/homework";
    }
}
