package org.throughline.portal.client.reminders;

import java.time.LocalTime;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.portal.login.Visitor;
import org.throughline.portal.services.Answer;
import org.throughline.portal.services.ServiceAway;
import org.throughline.portal.services.Services;

/** A client says in two taps when, how and whether to be reminded. */
@Controller
@RequestMapping("/me/reminders")
class RemindersController {

    private static final String WISHES = "/clients/{client}/reminder-preferences";

    private final Services services;

    RemindersController(Services services) {
        this.services = services;
    }

    @GetMapping
    String wishes(@AuthenticationPrincipal Visitor visitor, Model model) {
        model.addAttribute("wishes", read(visitor).body());
        return "client/reminders";
    }

    /** The second tap. */
    @PostMapping("/intensity")
    String how(
            @AuthenticationPrincipal Visitor visitor,
            @RequestParam Wishes.Intensity intensity,
            RedirectAttributes next) {
        return save(visitor, it -> it.how(intensity), next);
    }

    @PostMapping
    String details(
            @AuthenticationPrincipal Visitor visitor,
            @RequestParam @Nullable LocalTime at,
            @RequestParam Wishes.Discretion privacy,
            @RequestParam String language,
            RedirectAttributes next) {
        return save(visitor, it -> it.but(it.intensity(), at, privacy, language), next);
    }

    private String save(Visitor visitor, UnaryOperator<Wishes> change, RedirectAttributes next) {
        var before = read(visitor);
        var wishes = change.apply(before.body());
        var saved = before.etag().isEmpty()
                ? services.reminder().put(Wishes.class, wishes, WISHES, visitor.person())
                : services.reminder().put(Wishes.class, before.etag(), wishes, WISHES, visitor.person());
        switch (saved.answer()) {
            case Answer.Here<Wishes> _ -> next.addFlashAttribute("saved", true);
            case Answer.Refused<Wishes> _ -> next.addFlashAttribute("refused", true);
            case Answer.Away<Wishes>() -> throw new ServiceAway();
        }
        return "redirect:/me/reminders";
    }

    private Answer.Here<Wishes> read(Visitor visitor) {
        var answer =
                services.reminder().get(Wishes.class, WISHES, visitor.person()).answer();
        answer.required();
        if (answer instanceof Answer.Here<Wishes> here) {
            return here;
        }
        throw new ServiceAway();
    }
}
