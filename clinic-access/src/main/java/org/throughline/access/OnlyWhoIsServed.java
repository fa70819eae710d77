package org.throughline.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.throughline.events.ClinicId;
import org.throughline.events.ClinicStandings;
import org.throughline.events.ClinicStandings.Standing;
import org.throughline.events.TryAgainLater;
import org.throughline.http.ProblemBody;
import tools.jackson.databind.json.JsonMapper;

/** Tells the people of a clinic that is suspended or gone so, whatever they ask for. Ops are served everywhere. */
final class OnlyWhoIsServed extends OncePerRequestFilter {

    private final ClinicStandings standings;
    private final JsonMapper json;

    OnlyWhoIsServed(ClinicStandings standings, JsonMapper json) {
        this.standings = standings;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Standing standing;
        try {
            standing = clinic().map(standings::of).orElse(Standing.ACTIVE);
        } catch (TryAgainLater later) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, Long.toString(later.after().toSeconds()));
            ProblemBody.tryAgainLater().writeTo(response, json);
            return;
        }
        switch (standing) {
            case ACTIVE -> chain.doFilter(request, response);
            case SUSPENDED ->
                refuse(
                        response,
                        "clinic-suspended",
                        "Throughline rests for this clinic at the moment. Nothing is lost. Please ask the clinic.");
            case ERASED ->
                refuse(response, "clinic-erased", "This clinic no longer uses Throughline. Please ask the clinic.");
        }
    }

    private static Optional<ClinicId> clinic() {
        return switch (SecurityContextHolder.getContext().getAuthentication()) {
            case KnownCaller known
            when !known.caller().is(Role.OPS) -> Optional.of(known.caller().clinic());
            case LinkHolder holder -> Optional.of(holder.mayFillIn().client().clinic());
            case null, default -> Optional.empty();
        };
    }

    private void refuse(HttpServletResponse response, String code, String whatToDo) throws IOException {
        ProblemBody.of(403, code, whatToDo).writeTo(response, json);
    }
}
