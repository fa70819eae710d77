package org.throughline.portal.client.data;

import java.io.IOException;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.portal.export.Download;
import org.throughline.portal.login.Visitor;
import org.throughline.portal.services.Services;

/** Everything that is kept of a client, for themselves to take along. */
@Controller
@RequestMapping("/me/data")
class DataController {

    private static final String CONSENTS = "/clients/{id}/consents";

    /** Of the words in the messages under {@code data.consent}. */
    private static final String WORDING = "1";

    private final Services services;
    private final Download download;

    DataController(Services services, Download download) {
        this.services = services;
        this.download = download;
    }

    private record Said(boolean given, String version) {}

    @GetMapping
    String data(@AuthenticationPrincipal Visitor visitor, Model model) {
        var consents = services.reminder().get(Consents.class, CONSENTS, visitor.person());
        model.addAttribute(
                "consents", consents.answer().ifHere().map(Consents::items).orElse(null));
        return "client/data";
    }

    /** The last word holds. */
    @PostMapping("/email-reminders")
    String say(@AuthenticationPrincipal Visitor visitor, @RequestParam boolean given, RedirectAttributes next) {
        services.reminder()
                .put(Consents.class, new Said(given, WORDING), CONSENTS + "/email-reminders", visitor.person())
                .answer()
                .required();
        next.addFlashAttribute("said", true);
        return "redirect:/me/data#consents";
    }

    @GetMapping("/export.json")
    ResponseEntity<byte[]> json(@AuthenticationPrincipal Visitor visitor) {
        return download.json(visitor.person(), visitor);
    }

    @GetMapping("/export.pdf")
    ResponseEntity<byte[]> pdf(@AuthenticationPrincipal Visitor visitor, Locale language) throws IOException {
        return download.pdf(visitor.person(), visitor, language);
    }
}
