package org.throughline.portal.therapist.caseload;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.throughline.portal.login.Visitor;
import org.throughline.portal.services.Services;

/** Where a therapist begins. */
@Controller
class CaseloadController {

    private final Services services;

    CaseloadController(Services services) {
        this.services = services;
    }

    @GetMapping("/care/caseload")
    String caseload(@AuthenticationPrincipal Visitor visitor, Model model) {
        var figures = services.analytics().get(Figures.class, "/therapists/{id}/caseload", visitor.person());
        var clients = services.assignment().get(Clients.class, "/clients?limit=200");
        model.addAttribute(
                "caseload",
                Caseload.of(figures.answer().ifHere(), clients.answer().ifHere()));
        return "therapist/caseload";
    }
}
