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
final class Strangers implements AuthenticationEntryPoint {

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException unauthenticated)
            throws IOException {
        send(request, response);
    }

    static void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var page = hadASession(request) ? "/away" : "/welcome";
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
