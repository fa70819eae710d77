package org.throughline.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerMapping;
import org.throughline.http.Problem;

/** What is being called right now, and by whom. */
class CurrentOperation implements CallerToken {

    private static final String BREAK_GLASS = "X-Break-Glass";
    private static final Pattern REASON = Pattern.compile("[a-z0-9][a-z0-9-]{1,39}");

    Caller caller() {
        return known().caller();
    }

    /** What the holder of a link may fill in. */
    FillIn fillIn() {
        if (authentication() instanceof LinkHolder holder) {
            return holder.mayFillIn();
        }
        throw new NotForYou();
    }

    @Override
    public String value() {
        return authentication() instanceof LinkHolder holder ? holder.getCredentials() : known().getCredentials();
    }

    @Override
    public boolean isLink() {
        return authentication() instanceof LinkHolder;
    }

    /** Method and route, without what stood in the path. */
    String name() {
        return request()
                .map(it -> it.getMethod() + " " + it.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
                .orElse("none");
    }

    boolean onlyReads() {
        return request().map(it -> it.getMethod().equals("GET")).orElse(false);
    }

    /** The reason for which a therapist goes past the care team. */
    Optional<String> breakGlass() {
        return request().map(it -> it.getHeader(BREAK_GLASS)).map(CurrentOperation::checked);
    }

    static String checked(String reason) {
        if (!REASON.matcher(reason).matches()) {
            throw Problem.badRequest("break-glass", BREAK_GLASS + " takes a reason code such as emergency.");
        }
        return reason;
    }

    private static Optional<HttpServletRequest> request() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .map(it -> ((ServletRequestAttributes) it).getRequest());
    }

    private static KnownCaller known() {
        if (authentication() instanceof KnownCaller known) {
            return known;
        }
        throw new NotForYou();
    }

    private static @Nullable Authentication authentication() {
        return SecurityContextHolder.getContext().getAuthentication();
    }
}
