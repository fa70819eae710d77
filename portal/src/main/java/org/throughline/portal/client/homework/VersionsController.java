package org.throughline.portal.client.homework;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.portal.login.Visitor;
import org.throughline.portal.services.Answer;
import org.throughline.portal.services.Refusal;
import org.throughline.portal.services.ServiceAway;
import org.throughline.portal.services.Services;

/** Of two versions the client has seen both, and says what is to become of them. */
@Controller
class VersionsController {

    /** What holds from now on. */
    enum Choice {
        FIRST,
        INSTEAD,
        BOTH
    }

    private final FindHomework homework;
    private final FindVersions versions;
    private final TellHomework tell;
    private final Services services;

    VersionsController(FindHomework homework, FindVersions versions, TellHomework tell, Services services) {
        this.homework = homework;
        this.versions = versions;
        this.tell = tell;
        this.services = services;
    }

    /**
     * @param record the first version's
     * @param seen etag of the first version as it was shown
     */
    @PostMapping("/me/homework/{occurrence}/versions")
    String choose(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable String occurrence,
            @RequestParam Choice choice,
            @RequestParam @Nullable String record,
            @RequestParam(defaultValue = "") String seen,
            @ModelAttribute Telling telling,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        if (choice == Choice.FIRST) {
            return record == null ? "redirect:/me/today" : "redirect:/me/entries/" + record;
        }
        var mine = homework.find(visitor.person(), occurrence, telling).typed(request.getParameterMap());
        var done = choice == Choice.INSTEAD && record != null
                ? instead(visitor.person(), mine, record, seen)
                : tell.tell(visitor.person(), mine);
        return switch (done) {
            case Answer.Here<Told>(Told told, String _) -> {
                next.addFlashAttribute("saved", true);
                yield "redirect:/me/entries/" + told.recordId();
            }
            case Answer.Refused<Told>(Refusal why) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                model.addAttribute(
                        "versions", versions.find(visitor.person(), mine.again(why), request.getParameterMap(), why));
                yield "client/versions";
            }
            case Answer.Away<Told>() -> throw new ServiceAway();
        };
    }

    private Answer<Told> instead(String client, Homework mine, String record, String seen) {
        var path = "/clients/{client}/records/{record}";
        var first = services.tracking()
                .get(Entry.class, path, client, record)
                .answer()
                .required();
        var better = Better.of(first, mine);
        return services.tracking()
                .put(Told.class, seen, better, path, client, record)
                .answer();
    }
}
