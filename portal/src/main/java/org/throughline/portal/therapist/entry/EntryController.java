package org.throughline.portal.therapist.entry;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.portal.services.Answer;
import org.throughline.portal.services.Services;

/** Read, rate, answer, and go on from there. */
@Controller
@RequestMapping("/care/clients/{client}/homework/{occurrence}")
class EntryController {

    private static final String HERE = "/clients/{client}/homework/{occurrence}";

    private final Services services;

    EntryController(Services services) {
        this.services = services;
    }

    @GetMapping
    String entry(@PathVariable String client, @PathVariable String occurrence, Model model) {
        var person = services.assignment().get(Entry.Client.class, "/clients/{client}", client);
        var homework = services.tracking()
                .get(Homework.class, HERE, client, occurrence)
                .answer()
                .required();
        var plan = services.assignment().get(Entry.Plan.class, "/assignments/{id}", homework.assignmentId());
        var template = services.assignment()
                .get(
                        Template.class,
                        "/templates/{id}/versions/{version}",
                        homework.templateId(),
                        homework.templateVersion());
        var records = homework.records().stream()
                .map(it -> services.tracking().get(Told.class, "/clients/{client}/records/{record}", client, it))
                .toList();
        model.addAttribute(
                "entry",
                Entry.of(
                        person.answer().required(),
                        plan.answer().required(),
                        homework,
                        records.stream()
                                .flatMap(it -> it.answer().ifHere().stream())
                                .toList(),
                        template.answer().ifHere().orElse(null)));
        return "therapist/entry";
    }

    /** @param then "next" goes on to the next assignment */
    @PostMapping("/review")
    String rate(
            @PathVariable String client,
            @PathVariable String occurrence,
            @RequestParam @Nullable Integer quality,
            @RequestParam @Nullable String then,
            @RequestParam @Nullable String assignment,
            RedirectAttributes next) {
        if (quality != null) {
            var rated = services.tracking()
                    .post(
                            Homework.class,
                            Map.of("ratings", Map.of("QUALITY", quality)),
                            HERE + "/review",
                            client,
                            occurrence)
                    .answer();
            next.addFlashAttribute("rated", rated instanceof Answer.Here);
        }
        next.addAttribute("client", client);
        if (!"next".equals(then) || assignment == null) {
            next.addAttribute("occurrence", occurrence);
            return "redirect:/care/clients/{client}/homework/{occurrence}";
        }
        next.addAttribute("from", assignment);
        return "redirect:/care/clients/{client}/assign";
    }

    /** @param back "brief" for where the question was read */
    @PostMapping("/questions/{question}")
    String answer(
            @PathVariable String client,
            @PathVariable String occurrence,
            @PathVariable String question,
            @RequestParam String text,
            @RequestParam @Nullable String back,
            RedirectAttributes next) {
        if (!text.isBlank()) {
            var answered = services.tracking()
                    .post(
                            Homework.class,
                            Map.of("text", text.strip()),
                            HERE + "/questions/{question}/answer",
                            client,
                            occurrence,
                            question)
                    .answer();
            answered.required();
            next.addFlashAttribute("answered", true);
        }
        next.addAttribute("client", client);
        if ("brief".equals(back)) {
            return "redirect:/care/clients/{client}/brief";
        }
        next.addAttribute("occurrence", occurrence);
        return "redirect:/care/clients/{client}/homework/{occurrence}";
    }
}
