package org.throughline.operator;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The one of the local platform, whose password is no secret. */
final class DemoOperator {

    private static final String CREDENTIALS = "o-kai:demo";

    private DemoOperator() {}

    static String token(URI identity) {
        var basic = Base64.getEncoder().encodeToString(CREDENTIALS.getBytes(StandardCharsets.UTF_8));
        return Http.post(
                        identity.resolve("/oauth2/token"),
                        "Basic " + basic,
                        "application/x-www-form-urlencoded",
                        "grant_type=client_credentials")
                .path("access_token")
                .asString();
    }
}
