package org.throughline.access;

import java.net.URI;
import java.util.Locale;

/** A production service was told to trust the identity provider of a trial on one machine. */
final class DemoIdentitiesInProduction extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private DemoIdentitiesInProduction() {
        super("Profile prod does not trust an identity provider on this machine: set "
                + "spring.security.oauth2.resourceserver.jwt.issuer-uri to the https address of the clinics' own.");
    }

    static void refuse(String issuer) {
        var uri = URI.create(issuer);
        var host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
        var here = host.equals("localhost")
                || host.endsWith(".localhost")
                || host.startsWith("127.")
                || host.equals("0.0.0.0")
                || host.startsWith("[");
        if (here || !"https".equals(uri.getScheme())) {
            throw new DemoIdentitiesInProduction();
        }
    }
}
