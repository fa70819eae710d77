package org.throughline.portal.client.measure;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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
import org.throughline.portal.services.NotHere;
import org.throughline.portal.services.Services;

/** A client fills in a questionnaire; an alarming answer is met with people to call. */
@Controller
@RequestMapping("/me/measures")
class MeasureController {

    private final Services services;

    MeasureController(Services services) {
        this.services = services;
    }

    @GetMapping
    String offered(Model model) {
        model.addAttribute("instruments", instruments().instruments());
        return "client/measures";
    }

    @GetMapping("/{instrument}")
    String form(@PathVariable String instrument, Model model) {
        model.addAttribute("text", instruments().find(instrument).orElseThrow(NotHere::new));
        model.addAttribute("key", UUID.randomUUID().toString());
        return "client/measure";
    }

    @PostMapping("/{instrument}")
    String complete(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable String instrument,
            @RequestParam String key,
            HttpServletRequest request,
            RedirectAttributes next) {
        var text = instruments().find(instrument).orElseThrow(NotHere::new);
        var body = new HashMap<String, Object>();
        body.put("instrument", instrument);
        body.put("answers", answers(text, request));
        var completed = services.tracking()
                .post(Completed.class, key, body, "/clients/{client}/measures", visitor.person())
                .answer()
                .required();
        next.addFlashAttribute("completed", completed);
        return "redirect:/me/measures/thanks";
    }

    @GetMapping("/thanks")
    String thanks() {
        return "client/measure-thanks";
    }

    /** Null where one was left out. */
    private static List<@Nullable Integer> answers(Instruments.Text text, HttpServletRequest request) {
        return IntStream.range(0, text.items().size())
                .mapToObj(it -> request.getParameter("item." + it))
                .<@Nullable Integer>map(it -> it == null || !it.matches("[0-9]") ? null : Integer.valueOf(it))
                .toList();
    }

    private Instruments instruments() {
        return services.tracking()
                .get(Instruments.class, "/instruments")
                .answer()
                .required();
    }
}
