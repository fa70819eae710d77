package org.throughline.portal.clinic.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.throughline.portal.services.Asked;
import org.throughline.portal.services.Query;
import org.throughline.portal.services.Services;
import org.throughline.portal.staff.Roster;

/** Who looked at what of which client, and when; each service keeps its own, here they lie together. */
@Controller
class AuditController {

    private static final int AT_A_TIME = 50;

    private final Services services;

    AuditController(Services services) {
        this.services = services;
    }

    @GetMapping("/clinic/audit")
    String audit(@ModelAttribute Search search, Model model) {
        var question = Query.of("/audit")
                .with("limit", AT_A_TIME)
                .with("client", stripped(search.client()))
                .with("person", stripped(search.person()))
                .with("since", search.since())
                .with("until", search.until())
                .with("breakGlass", search.glass())
                .with("before", search.before());
        var roster = services.assignment().get(Roster.class, "/roster");
        var asked = services.all().map(it -> it.get(Lines.class, question)).toList();
        var told = asked.stream().map(Asked::answer).map(it -> it.ifHere()).toList();
        var lines = Lines.together(told.stream().flatMap(it -> it.stream()), AT_A_TIME);
        model.addAttribute("runs", Lines.runs(lines));
        model.addAttribute(
                "next", lines.size() < AT_A_TIME ? null : lines.getLast().id());
        model.addAttribute("away", told.stream().anyMatch(it -> it.isEmpty()));
        model.addAttribute("roster", roster.answer().ifHere().orElse(Roster.UNKNOWN));
        model.addAttribute("search", search);
        return "clinic/audit";
    }

    private static @Nullable String stripped(@Nullable String typed) {
        return typed == null ? null : typed.strip();
    }
}
