package org.throughline.portal.client.reminders;

import java.net.URI;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.portal.login.Visitor;
import org.throughline.portal.services.Nothing;
import org.throughline.portal.services.Services;

/** A link by which a client's own calendar follows what is open; shown once, and taken back at will. */
@Controller
@RequestMapping("/me/reminders/calendar")
class CalendarController {

    private static final String LINK = "/clients/{client}/calendar-link";

    private final Services services;

    CalendarController(Services services) {
        this.services = services;
    }

    @PostMapping
    String make(@AuthenticationPrincipal Visitor visitor, RedirectAttributes next) {
        var made = services.reminder().post(Made.class, Map.of(), LINK, visitor.person());
        next.addFlashAttribute("calendar", made.answer().required().url().toString());
        return "redirect:/me/reminders#calendar";
    }

    @PostMapping("/end")
    String end(@AuthenticationPrincipal Visitor visitor, RedirectAttributes next) {
        services.reminder()
                .delete(Nothing.class, LINK, visitor.person())
                .answer()
                .required();
        next.addFlashAttribute("ended", true);
        return "redirect:/me/reminders#calendar";
    }

    record Made(URI url) {}
}
