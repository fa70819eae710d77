package org.throughline.reminder.web;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.http.Problem;
import org.throughline.reminder.preferences.Language;
import org.throughline.reminder.preferences.Unsubscribe;
import org.throughline.reminder.preferences.UnsubscribePage;

/** One click in a mail program (RFC 8058) or two in a browser end all reminders; no login. */
@RestController
@RequestMapping(path = "/api/v1/unsubscribe/{token}", produces = MediaType.TEXT_HTML_VALUE)
class UnsubscribeController {

    private final Unsubscribe unsubscribe;
    private final UnsubscribePage page;

    UnsubscribeController(Unsubscribe unsubscribe, UnsubscribePage page) {
        this.unsubscribe = unsubscribe;
        this.page = page;
    }

    /**
     * A page that only asks, because mail programs and scanners follow links by themselves. Needs no login, the token of
     * the mail is enough. 404 "not-found" for a token that was never given out.
     *
     * @param token as in the mail
     * @return a page in the client's language
     */
    @GetMapping
    String ask(@PathVariable String token) {
        return page.of(languageOf(token), false);
    }

    /**
     * Ends all reminders of the client to whom the mail went, in one click (RFC 8058); asked twice it is done once. Needs
     * no login. 404 "not-found" for a token that was never given out.
     *
     * @param token as in the mail
     * @return a page in the client's language that says so
     */
    @PostMapping
    String end(@PathVariable String token) {
        var language = languageOf(token);
        unsubscribe.by(token);
        return page.of(language, true);
    }

    private Language languageOf(String token) {
        return unsubscribe.languageOf(token).orElseThrow(Problem::notFound);
    }
}
