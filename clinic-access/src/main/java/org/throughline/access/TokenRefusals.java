package org.throughline.access;

import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.throughline.http.ProblemBody;
import tools.jackson.databind.json.JsonMapper;

/** Refuses before any operation is reached, and never says why. */
final class TokenRefusals implements AuthenticationEntryPoint, AuthenticationFailureHandler, AccessDeniedHandler {

    private final JsonMapper json;

    TokenRefusals(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        ProblemBody.of(401, "unauthenticated", "Send a valid bearer token.").writeTo(response, json);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        if (why instanceof AuthenticationServiceException && !askedTooOften(why)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
            ProblemBody.of(503, "try-again-later", "Tokens cannot be verified right now.")
                    .writeTo(response, json);
        } else {
            commence(request, response, why);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        ProblemBody.of(403, "forbidden", "This is not for you.").writeTo(response, json);
    }

    /** An unknown key was asked for a moment ago and is unknown still. */
    private static boolean askedTooOften(Throwable why) {
        for (var cause = why; cause != null; cause = cause.getCause()) {
            if (cause instanceof RateLimitReachedException) {
                return true;
            }
        }
        return false;
    }
}
