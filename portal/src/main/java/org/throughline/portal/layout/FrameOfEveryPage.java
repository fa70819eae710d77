package org.throughline.portal.layout;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.throughline.portal.kept.KeptOnDevice;
import org.throughline.portal.login.Visitor;

/** Gives each page its frame, under {@code frame}. */
@ControllerAdvice
class FrameOfEveryPage {

    private final Looks looks;
    private final Clock clock;

    FrameOfEveryPage(Looks looks, Clock clock) {
        this.looks = looks;
        this.clock = clock;
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request, @AuthenticationPrincipal @Nullable Visitor visitor) {
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var path = failed instanceof String uri ? uri : request.getRequestURI();
        var idle = visitor == null ? 0 : idleMinutes(request);
        return new Frame(looks.of(request), visitor, path, idle, clock.instant(), KeptOnDevice.allowed(request));
    }

    private static long idleMinutes(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null
                ? 0
                : Duration.ofSeconds(session.getMaxInactiveInterval()).toMinutes();
    }
}
