package org.throughline.portal.clinic.export;

import java.io.IOException;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.throughline.portal.export.Download;
import org.throughline.portal.login.Visitor;

/** The admin takes along what the clinic may read of one client; each service writes it into its audit. */
@Controller
@RequestMapping("/clinic/people/{id}")
class ExportController {

    private final Download download;

    ExportController(Download download) {
        this.download = download;
    }

    @GetMapping("/export.json")
    ResponseEntity<byte[]> json(@PathVariable String id, @AuthenticationPrincipal Visitor visitor) {
        return download.json(id, visitor);
    }

    @GetMapping("/export.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String id, @AuthenticationPrincipal Visitor visitor, Locale language)
            throws IOException {
        return download.pdf(id, visitor, language);
    }
}
