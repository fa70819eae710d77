package org.throughline.portal.client.homework;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.portal.login.Visitor;
import org.throughline.portal.services.NotHere;

/** Puts answers aside while they are being typed. */
@RestController
class DraftController {

    private final FindHomework homework;
    private final TellHomework tell;

    DraftController(FindHomework homework, TellHomework tell) {
        this.homework = homework;
        this.tell = tell;
    }

    @PostMapping("/me/homework/{occurrence}/draft")
    Kept keep(@AuthenticationPrincipal Visitor visitor, @PathVariable String occurrence, HttpServletRequest request) {
        var found = homework.find(visitor.person(), occurrence, Telling.about(How.DONE));
        var sheet = found.sheet();
        if (sheet == null) {
            throw new NotHere();
        }
        var typed = sheet.typed(request.getParameterMap());
        tell.keep(visitor.person(), found.typed(found.telling(), typed));
        return Kept.of(typed);
    }
}
