package org.throughline.portal.therapist.caseload;

import java.util.List;
import java.util.Optional;
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
        var clients = services.assignment().get(Clients.class, "/clients?limit=200");
        var therapists =
                supervises ? clients.answer().ifHere().map(Clients::therapists).orElse(List.of()) : List.<String>of();
        var whose = supervises ? whose(of, visitor, therapists) : visitor.person();
        var figures = services.analytics().get(Figures.class, "/therapists/{id}/caseload", whose);
        Optional<Clients> known = clients.answer().ifHere();
        model.addAttribute(
                "caseload",
                Caseload.of(figures.answer().ifHere(), supervises ? known.map(it -> it.of(whose)) : known)
                        .named(q));
        model.addAttribute("therapists", therapists);
        model.addAttribute("whose", whose);
        model.addAttribute("q", q);
        return fragment == null ? "therapist/caseload" : "therapist/caseload :: found";
    }

    private static String whose(@Nullable String of, Visitor visitor, List<String> therapists) {
        if (of != null) {
            return of;
        }
        return therapists.contains(visitor.person()) || therapists.isEmpty() ? visitor.person() : therapists.getFirst();
    }
}
