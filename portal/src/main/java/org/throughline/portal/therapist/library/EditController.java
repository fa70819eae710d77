package org.throughline.portal.therapist.library;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.portal.services.Answer;
import org.throughline.portal.services.NotHere;
import org.throughline.portal.services.Refusal;
import org.throughline.portal.services.ServiceAway;
import org.throughline.portal.services.Services;

/** A clinic writes its copy; each saving is a version of its own. */
@Controller
@RequestMapping("/care/templates/{id}/edit")
class EditController {

    private final Services services;

    EditController(Services services) {
        this.services = services;
    }

    @GetMapping
    String edit(@PathVariable String id, Model model) {
        var template = read(id).body();
        return show(model, template, Sheet.of(template));
    }

    /** What a client would see, while somebody types. */
    @PostMapping("/preview")
    String preview(@PathVariable String id, @ModelAttribute Sheet sheet, Model model) {
        show(model, read(id).body(), sheet);
        return "therapist/edit :: preview";
    }

    /** @param then "save", "show", "add", or "up:", "down:", "remove:" with a link id */
    @PostMapping
    String write(
            @PathVariable String id,
            @ModelAttribute Sheet sheet,
            @RequestParam(defaultValue = "show") String then,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        var known = read(id);
        if (!then.equals("save")) {
            return show(model, known.body(), sheet.changed(then));
        }
        var answer = services.assignment()
                .put(Template.class, known.etag(), sheet.draft(known.body()), "/templates/{id}", id)
                .answer();
        return switch (answer) {
            case Answer.Here<Template>(Template _, String _) -> {
                next.addFlashAttribute("saved", true);
                next.addAttribute("id", id);
                yield "redirect:/care/templates/{id}";
            }
            case Answer.Refused<Template>(Refusal refusal) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("refused", refusal);
                yield show(model, known.body(), sheet);
            }
            case Answer.Away<Template>() -> throw new ServiceAway();
        };
    }

    private Answer.Here<Template> read(String id) {
        var answer =
                services.assignment().get(Template.class, "/templates/{id}", id).answer();
        if (answer instanceof Answer.Here<Template> here && here.body().own()) {
            return here;
        }
        answer.required();
        throw new NotHere();
    }

    private static String show(Model model, Template template, Sheet sheet) {
        model.addAttribute("template", template);
        model.addAttribute("sheet", sheet);
        model.addAttribute("questions", sheet.questions(template));
        return "therapist/edit";
    }
}
