package org.throughline.standalone.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes the {@code login_hint} for the person: everybody knows the password, so nobody is asked for it. */
final class KnownByName extends OncePerRequestFilter {

    private final People people;
    private final AuthenticationManager passwords;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    KnownByName(People people, AuthenticationManager passwords) {
        this.people = people;
        this.passwords = passwords;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var hint = request.getParameter("login_hint");
        if (hint != null && people.find(hint).isPresent()) {
            var known = SecurityContextHolder.createEmptyContext();
            known.setAuthentication(
                    passwords.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(hint, People.PASSWORD)));
            SecurityContextHolder.setContext(known);
            sessions.saveContext(known, request, response);
        }
        chain.doFilter(request, response);
    }
}
