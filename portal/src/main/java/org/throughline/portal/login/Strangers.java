package org.throughline.portal.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Leads whoever is not logged in to a page that says so, never straight on to the provider: the provider may still know
 * the person before, and would let anybody in who presses "back".
 */
public final class Strangers implements AuthenticationEntryPoint {

    private static final String AWAY = "/away";

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException unauthenticated)
            throws IOException {
        send(request, response);
    }

    static void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(hadASession(request) ? AWAY : "/welcome", request, response);
    }

    /** For those whose log-in has ended in between. */
    public static void welcomeBack(HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(AWAY, request, response);
    }

    private static void send(String page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getHeader("HX-Request") == null) {
            response.sendRedirect(page);
        } else {
            // A fragment cannot hold a page: htmx goes there instead.
            response.setHeader("HX-Redirect", page);
        }
    }

    /** The browser still names a session that is no more. */
    static boolean hadASession(HttpServletRequest request) {
        return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    }
}
