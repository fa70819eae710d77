package org.throughline.portal.layout;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.boot.web.server.Cookie.SameSite;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.portal.layout.Look.Colours;
import org.throughline.portal.layout.Look.TextSize;

/** Somebody wants their pages otherwise. */
@Controller
class LookController {

    private static final Duration A_YEAR = Duration.ofDays(365);

    @PostMapping("/look")
    String choose(
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String colours,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "/") String back,
            HttpServletResponse response) {
        Looks.known(language).ifPresent(it -> keep(response, Looks.LANGUAGE, it.getLanguage()));
        keep(response, Looks.COLOURS, Look.code(Look.choice(Colours.class, colours, Colours.SYSTEM)));
        keep(response, Looks.TEXT, Look.code(Look.choice(TextSize.class, text, TextSize.NORMAL)));
        return "redirect:" + within(back);
    }

    /** Never to a page of others. */
    private static String within(String back) {
        return back.matches("/(?![/\\\\])[A-Za-z0-9/._?=&-]*") ? back : "/";
    }

    private static void keep(HttpServletResponse response, String name, String value) {
        var cookie = ResponseCookie.from(name, value)
                .path("/")
                .maxAge(A_YEAR)
                .httpOnly(true)
                .sameSite(SameSite.LAX.attributeValue());
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }
}
