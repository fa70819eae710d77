package org.throughline.portal.layout;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.throughline.portal.login.Visitor;

/** Pages for those who are not logged in, and the ways in and out. */
@Controller
class OpenPages {

    private final LayoutSettings settings;
    private final CrisisHelp crisisHelp;

    OpenPages(LayoutSettings settings, CrisisHelp crisisHelp) {
        this.settings = settings;
        this.crisisHelp = crisisHelp;
    }

    /** Everybody begins where their own work is. */
    @GetMapping("/")
    String begin(@AuthenticationPrincipal @Nullable Visitor visitor) {
        if (visitor == null) {
            return "redirect:/welcome";
        }
        return Menu.of(visitor).stream()
                .findFirst()
                .map(it -> "redirect:" + it.path())
                .orElse("layout/no-pages");
    }

    @GetMapping("/welcome")
    String welcome(@RequestParam @Nullable String again, Model model) {
        return open("welcome", again != null, model);
    }

    /** The session ended because nothing happened for a while. */
    @GetMapping("/away")
    String away(Model model) {
        return open("away", false, model);
    }

    @GetMapping("/goodbye")
    String goodbye(Model model) {
        return open("goodbye", false, model);
    }

    @GetMapping("/help")
    String help(Model model) {
        model.addAttribute("places", crisisHelp.places());
        return "layout/help";
    }

    /** A click that keeps the session. */
    @PostMapping("/stay")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stay() {}

    /**
     * Quick exit: logged out here and gone, and "back" shows nothing. The page has the device forget meanwhile; asked to
     * by a header, a browser forgets first and goes afterwards.
     */
    @PostMapping("/leave")
    String leave(HttpServletRequest request, HttpServletResponse response) throws ServletException {
        request.logout();
        response.addHeader(HttpHeaders.SET_COOKIE, forgotten(request.getServletContext()));
        return "redirect:" + settings.quickExit();
    }

    /** Without it, "back" would say that somebody was here a while ago. */
    private static String forgotten(ServletContext context) {
        var session = context.getSessionCookieConfig();
        var name = Optional.ofNullable(session.getName()).orElse("JSESSIONID");
        var cookie = ResponseCookie.from(name)
                .path("/")
                .secure(session.isSecure())
                .httpOnly(true)
                .maxAge(0);
        return cookie.build().toString();
    }

    private static String open(String which, boolean again, Model model) {
        model.addAttribute("which", which);
        model.addAttribute("again", again);
        return "layout/welcome";
    }
}
