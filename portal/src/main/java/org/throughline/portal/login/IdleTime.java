package org.throughline.portal.login;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Begins a session that lasts as long without a click as suits the person, and goes on to where they wanted to go. */
@Component
class IdleTime extends SavedRequestAwareAuthenticationSuccessHandler {

    private final LoginSettings settings;

    IdleTime(LoginSettings settings) {
        this.settings = settings;
        setDefaultTargetUrl("/");
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        if (authentication.getPrincipal() instanceof Visitor visitor) {
            var onlyClient = visitor.is(Role.CLIENT) && visitor.roles().size() == 1;
            var idle = onlyClient ? settings.clientIdle() : settings.staffIdle();
            request.getSession().setMaxInactiveInterval(Math.toIntExact(idle.toSeconds()));
        }
        super.onAuthenticationSuccess(request, response, authentication);
    }
}
