package org.throughline.access;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

/** A caller as Spring Security carries them along. */
final class KnownCaller extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Caller caller;
    private final Jwt token;

    KnownCaller(Caller caller, Jwt token) {
        super(caller.roles().stream()
                .map(it -> new SimpleGrantedAuthority("ROLE_" + it.name()))
                .toList());
        this.caller = caller;
        this.token = token;
        super.setAuthenticated(true);
    }

    Caller caller() {
        return caller;
    }

    @Override
    public Caller getPrincipal() {
        return caller;
    }

    @Override
    public String getCredentials() {
        return token.getTokenValue();
    }

    @Override
    public String getName() {
        return caller.person();
    }
}
