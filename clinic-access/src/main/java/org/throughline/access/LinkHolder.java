package org.throughline.access;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Whoever holds a link that opens: nobody we know, with no role, and the right to fill in one slot. */
final class LinkHolder extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient FillIn mayFillIn;
    private final String link;

    LinkHolder(FillIn mayFillIn, String link) {
        super(List.of());
        this.mayFillIn = mayFillIn;
        this.link = link;
        super.setAuthenticated(true);
    }

    FillIn mayFillIn() {
        return mayFillIn;
    }

    @Override
    public FillIn getPrincipal() {
        return mayFillIn;
    }

    @Override
    public String getCredentials() {
        return link;
    }

    @Override
    public String getName() {
        return mayFillIn.client().documentId(mayFillIn.occurrence());
    }
}
