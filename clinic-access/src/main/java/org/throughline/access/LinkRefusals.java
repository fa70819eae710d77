package org.throughline.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.throughline.http.Problem;
import org.throughline.http.ProblemBody;
import tools.jackson.databind.json.JsonMapper;

/** Tampered with, out of time, of another key or none at all: answered as if it led to a slot that does not exist. */
final class LinkRefusals implements AuthenticationEntryPoint, AuthenticationFailureHandler {

    private final JsonMapper json;

    LinkRefusals(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        ProblemBody.of(Problem.notFound()).writeTo(response, json);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        commence(request, response, why);
    }
}
