package org.throughline.portal.therapist.assign;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.portal.services.Services;

/** What to assign: once more, or from the library. */
@Controller
class PickController {

    private final Services services;

    PickController(Services services) {
        this.services = services;
    }

    /**
     * @param q words that the title or purpose holds
     * @param fragment there when the list alone is asked for
     */
    @GetMapping(
            value = "/care/clients/{client}/assign",
            params = {"!template", "!from", "!draft"})
    String pick(
            @PathVariable String client,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String type,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String fragment,
            Model model) {
        var library = services.assignment().get(Library.class, "/templates?limit=200");
        var person = services.assignment().get(Form.Client.class, "/clients/{client}", client);
        var plans = services.assignment().get(Plans.class, "/assignments?clientId={client}&limit=200", client);
        var known = library.answer().required();
        model.addAttribute("client", person.answer().required());
        model.addAttribute("found", known.matching(q, type));
        model.addAttribute("types", known.types());
        model.addAttribute("q", q);
        model.addAttribute("type", type);
        model.addAttribute("recent", plans.answer().ifHere().map(Plans::recent).orElse(List.of()));
        return fragment == null ? "therapist/pick" : "therapist/pick :: found";
    }
}
