package org.throughline.portal.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Somebody who is logged in.
 *
 * @param person pseudonymous id: the client id of a client, the therapist id of a therapist
 * @param called by the identity provider, for the header
 */
public record Visitor(String person, String clinic, Set<Role> roles, String called, OidcIdToken token)
        implements OidcUser {

    private static final int SHORT = 16;
    private static final String PREFIX = "ROLE_";

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Tells this person from others, and cannot be read back. */
    public String mark() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var hash = digest.digest((clinic + "/" + person).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, SHORT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return roles.stream().map(it -> new SimpleGrantedAuthority(PREFIX + it)).toList();
    }

    @Override
    public String getName() {
        return person;
    }

    @Override
    public Map<String, Object> getClaims() {
        return token.getClaims();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return token.getClaims();
    }

    @Override
    public OidcUserInfo getUserInfo() {
        return new OidcUserInfo(Map.of("sub", person));
    }

    @Override
    public OidcIdToken getIdToken() {
        return token;
    }

    /** Never the token. */
    @Override
    public String toString() {
        return person + " " + List.copyOf(roles);
    }
}
