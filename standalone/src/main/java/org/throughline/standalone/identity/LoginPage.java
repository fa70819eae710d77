package org.throughline.standalone.identity;

import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** One button per person. */
@RestController
class LoginPage {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Throughline: who are you today?</title>
            <style>
            body { font: 1rem/1.5 system-ui, sans-serif; max-width: 26rem; margin: 3rem auto; padding: 0 1rem }
            button { font: inherit; display: block; width: 100%; margin: .4rem 0; padding: .6rem; text-align: left }
            </style>
            </head>
            <body>
            <main>
            <h1>Who are you today?</h1>
            <p>Everybody here is invented. Not for real people.</p>
            BUTTONS
            </main>
            </body>
            </html>
            """;

    private final People people;

    LoginPage(People people) {
        this.people = people;
    }

    @GetMapping(path = "/login", produces = MediaType.TEXT_HTML_VALUE)
    String page(CsrfToken csrf) {
        var buttons = people.seeded().stream().map(it -> button(it, csrf)).collect(Collectors.joining());
        return PAGE.replace("BUTTONS", buttons);
    }

    private static String button(Person person, CsrfToken csrf) {
        return """
                <form method="post" action="/login">
                <input type="hidden" name="%s" value="%s"><input type="hidden" name="password" value="%s">
                <button name="username" value="%s">%4$s, %s, %s</button>
                </form>
                """.formatted(
                        csrf.getParameterName(),
                        csrf.getToken(),
                        People.PASSWORD,
                        person.id(),
                        String.join(" ", person.roleNames()).toLowerCase(Locale.ROOT),
                        person.clinic());
    }
}
