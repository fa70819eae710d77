package org.throughline.portal.therapist.caseload;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.portal.login.Role;
import org.throughline.portal.login.Visitor;
import org.throughline.portal.services.Services;
import org.throughline.portal.staff.Roster;
import org.throughline.portal.staff.Roster.Group;
import org.throughline.portal.staff.Roster.Therapist;

/** Where a therapist begins; a supervisor looks at one therapist after the other. */
@Controller
class CaseloadController {

    private final Services services;

    CaseloadController(Services services) {
        this.services = services;
    }

    /**
     * @param of whose caseload a supervisor looks at; the first one where absent
     * @param q part of a name
     * @param fragment there when the list alone is asked for
     */
    @GetMapping("/care/caseload")
    String caseload(
            @AuthenticationPrincipal Visitor visitor,
            @RequestParam @Nullable String of,
            @RequestParam @Nullable String q,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String fragment,
            Model model) {
        var supervises = visitor.is(Role.SUPERVISOR);
        var roster = supervises
                ? services.assignment()
                        .get(Roster.class, "/roster")
                        .answer()
                        .ifHere()
                        .orElse(Roster.UNKNOWN)
                : Roster.UNKNOWN;
        var groups = roster.groups(visitor.person());
        var whose = supervises && of != null ? of : first(groups, visitor);
        var clients = services.assignment().get(Clients.class, "/clients?limit=200&therapistId={id}", whose);
        var figures = services.analytics().get(Figures.class, "/therapists/{id}/caseload", whose);
        model.addAttribute(
                "caseload",
                Caseload.of(figures.answer().ifHere(), clients.answer().ifHere())
                        .named(q));
        model.addAttribute("groups", groups);
        model.addAttribute("whose", whose);
        model.addAttribute("q", q);
        return fragment == null ? "therapist/caseload" : "therapist/caseload :: found";
    }

    /** The own caseload of a supervisor who treats somebody too, else the first of their teams. */
    private static String first(List<Group> groups, Visitor visitor) {
        var therapists = groups.stream()
                .flatMap(it -> it.therapists().stream())
                .map(Therapist::therapistId)
                .toList();
        return therapists.contains(visitor.person()) || therapists.isEmpty() ? visitor.person() : therapists.getFirst();
    }
}
