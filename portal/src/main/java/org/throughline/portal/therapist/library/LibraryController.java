package org.throughline.portal.therapist.library;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.portal.services.Services;

/** All exercises, and each as a client would see it. */
@Controller
@RequestMapping("/care/templates")
class LibraryController {

    private final Services services;

    LibraryController(Services services) {
        this.services = services;
    }

    private record Library(List<Template> items) {}

    /**
     * @param q words that the title or purpose holds
     * @param fragment there when the list alone is asked for
     */
    @GetMapping
    String library(
            @RequestParam @Nullable String q,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String fragment,
            Model model) {
        var sought = q == null ? "" : q.strip().toLowerCase(Locale.ROOT);
        var all = services.assignment()
                .get(Library.class, "/templates?limit=200")
                .answer()
                .required()
                .items();
        model.addAttribute("q", q);
        model.addAttribute(
                "found",
                all.stream()
                        .filter(it -> (it.title() + " " + it.purpose())
                                .toLowerCase(Locale.ROOT)
                                .contains(sought))
                        .toList());
        return fragment == null ? "therapist/library" : "therapist/library :: found";
    }

    @GetMapping("/{id}")
    String template(@PathVariable String id, Model model) {
        model.addAttribute(
                "template",
                services.assignment()
                        .get(Template.class, "/templates/{id}", id)
                        .answer()
                        .required());
        model.addAttribute("key", UUID.randomUUID().toString());
        return "therapist/template";
    }

    /** @param key made with the page, so that a second click makes no second copy */
    @PostMapping("/{id}/copy")
    String copy(@PathVariable String id, @RequestParam String title, @RequestParam String key, RedirectAttributes to) {
        var copy = services.assignment()
                .post(Template.class, key, Map.of("copyOf", id, "title", title.strip()), "/templates")
                .answer()
                .required();
        to.addAttribute("id", copy.id());
        return "redirect:/care/templates/{id}/edit";
    }
}
