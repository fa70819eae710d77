package org.throughline.portal.client.homework;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
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
import org.throughline.portal.services.Answer;
import org.throughline.portal.services.Refusal;
import org.throughline.portal.services.ServiceAway;
import org.throughline.portal.services.Services;

/** Somebody comes with the link of a message, and says how it went without logging in. Looking uses nothing up. */
@Controller
@RequestMapping("/link/{link:[A-Za-z0-9_.-]+}")
class ByLinkController {

    private final Services services;
    private final Clock clock;

    ByLinkController(Services services, Clock clock) {
        this.services = services;
        this.clock = clock;
    }

    @GetMapping
    String open(
            @PathVariable String link, @RequestParam @Nullable String how, Model model, HttpServletResponse response) {
        return switch (find(link, Telling.about(How.of(how)))) {
            case Answer.Here<LinkedHomework>(LinkedHomework here, String _) -> show(here, model);
            case Answer.Refused<LinkedHomework>(Refusal why) -> over(link, why, model, response);
            case Answer.Away<LinkedHomework>() -> throw new ServiceAway();
        };
    }

    @PostMapping
    String tell(
            @PathVariable String link,
            @ModelAttribute Telling telling,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return switch (find(link, telling)) {
            case Answer.Here<LinkedHomework>(LinkedHomework here, String _) -> {
                if (here.cannotRead(request.getParameterMap())) {
                    throw new ServiceAway();
                }
                yield tell(link, here.typed(request.getParameterMap()), response, model);
            }
            case Answer.Refused<LinkedHomework>(Refusal why) -> over(link, why, model, response);
            case Answer.Away<LinkedHomework>() -> throw new ServiceAway();
        };
    }

    private String tell(String link, LinkedHomework homework, HttpServletResponse response, Model model) {
        var telling = homework.telling();
        if (telling.lacksReason() || !telling.handsIn()) {
            return show(homework, model);
        }
        var way = telling.asHow() == How.NOT_THIS_TIME ? "/link/skip" : "/link/record";
        var said = Said.of(telling, homework.answers(), null);
        return switch (services.tracking()
                .by(() -> link)
                .post(Taken.class, said, way)
                .answer()) {
            case Answer.Here<Taken>(Taken _, String _) -> thanks(telling, model);
            case Answer.Refused<Taken>(Refusal why)
            when why.status() == 422 -> {
                response.setStatus(why.status());
                yield show(homework.again(why), model);
            }
            case Answer.Refused<Taken>(Refusal why) -> over(link, why, model, response);
            case Answer.Away<Taken>() -> throw new ServiceAway();
        };
    }

    private Answer<LinkedHomework> find(String link, Telling telling) {
        var slot = services.tracking().by(() -> link).get(LinkedHomework.Slot.class, "/link/slot");
        var assignment = services.assignment().by(() -> link);
        var task = assignment.get(LinkedHomework.Task.class, "/link/homework");
        var template = assignment.get(Template.class, "/link/template");
        return switch (slot.answer()) {
            case Answer.Here<LinkedHomework.Slot>(LinkedHomework.Slot here, String etag) ->
                new Answer.Here<>(
                        LinkedHomework.of(
                                here,
                                task.answer().ifHere().orElse(null),
                                template.answer().ifHere().orElse(null),
                                telling),
                        etag);
            case Answer.Refused<LinkedHomework.Slot>(Refusal why) -> new Answer.Refused<>(why);
            case Answer.Away<LinkedHomework.Slot>() -> new Answer.Away<>();
        };
    }

    private static String show(LinkedHomework homework, Model model) {
        model.addAttribute("homework", homework);
        return "client/by-link";
    }

    private static String thanks(Telling telling, Model model) {
        model.addAttribute("told", telling.asHow());
        model.addAttribute("reason", telling.reason());
        return "client/by-link-thanks";
    }

    private String over(String link, Refusal why, Model model, HttpServletResponse response) {
        var over = LinkOver.of(why, link, clock.instant());
        response.setStatus((over == LinkOver.UNKNOWN ? HttpStatus.NOT_FOUND : HttpStatus.GONE).value());
        model.addAttribute("over", over);
        return "client/by-link-over";
    }

    /** What tracking-service made of it. */
    record Taken(String outcome) {}
}
