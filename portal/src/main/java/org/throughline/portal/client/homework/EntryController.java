package org.throughline.portal.client.homework;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.portal.login.Visitor;
import org.throughline.portal.services.Answer;
import org.throughline.portal.services.NotHere;
import org.throughline.portal.services.Refusal;
import org.throughline.portal.services.ServiceAway;
import org.throughline.portal.services.Services;

/** A client reads what they told, decides who sees how much of it, and says it better. */
@Controller
@RequestMapping("/me/entries/{record}")
class EntryController {

    private static final String RECORD = "/clients/{client}/records/{record}";

    private static final String MORE = "more:";

    private final Services services;

    EntryController(Services services) {
        this.services = services;
    }

    @GetMapping
    String read(@AuthenticationPrincipal Visitor visitor, @PathVariable String record, Model model) {
        model.addAttribute("page", find(visitor, record));
        return "client/entry";
    }

    @PostMapping("/privacy")
    String show(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable String record,
            @RequestParam Privacy privacy,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var page = find(visitor, record);
        return save(visitor, page, Better.shown(page.entry(), privacy), "client/entry", response, model, next);
    }

    @GetMapping("/edit")
    String edit(@AuthenticationPrincipal Visitor visitor, @PathVariable String record, Model model) {
        model.addAttribute("page", find(visitor, record));
        return "client/edit";
    }

    @PostMapping("/edit")
    String edit(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable String record,
            @RequestParam @Nullable String note,
            @RequestParam(defaultValue = "false") boolean discuss,
            @RequestParam(defaultValue = "") String step,
            @RequestParam @Nullable Integer seen,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var page = find(visitor, record).typed(request.getParameterMap());
        model.addAttribute("note", note);
        if (step.startsWith(MORE)) {
            model.addAttribute("page", page.longer(step.substring(MORE.length())));
            return "client/edit";
        }
        if (seen != null && page.hasChangedSince(seen)) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("page", page);
            model.addAttribute("changed", true);
            return "client/edit";
        }
        var better = Better.worded(page.entry(), note, page.asked(), discuss);
        return save(visitor, page, better, "client/edit", response, model, next);
    }

    private String save(
            Visitor visitor,
            EntryPage page,
            Better better,
            String view,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var record = page.entry().recordId();
        var saved = services.tracking().put(Entry.class, page.etag(), better, RECORD, visitor.person(), record);
        return switch (saved.answer()) {
            case Answer.Here<Entry>(Entry _, String _) -> {
                next.addFlashAttribute("saved", true);
                yield "redirect:/me/entries/" + record;
            }
            case Answer.Refused<Entry>(Refusal refusal) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("page", page.again(refusal));
                yield view;
            }
            case Answer.Away<Entry>() -> throw new ServiceAway();
        };
    }

    private EntryPage find(Visitor visitor, String record) {
        var answer = services.tracking()
                .get(Entry.class, RECORD, visitor.person(), record)
                .answer();
        answer.required();
        if (!(answer instanceof Answer.Here<Entry>(Entry entry, String etag))) {
            throw new NotHere();
        }
        var plan = services.assignment()
                .get(Plan.class, "/assignments/{id}", entry.assignmentId())
                .answer()
                .required();
        var template = services.assignment()
                .get(Template.class, "/templates/{id}/versions/{version}", plan.templateId(), plan.templateVersion());
        return EntryPage.of(entry, etag, plan, template.answer().ifHere().orElse(null));
    }
}
