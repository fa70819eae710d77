package org.throughline.operator;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Those of the local platform, whose password is no secret. */
final class DemoOperator {

    private DemoOperator() {}

    static String token(URI identity) {
        return token(identity, "o-kai");
    }

    static String tokenOfAdmin(URI identity, String clinic) {
        return token(
                identity,
                switch (clinic) {
                    case "linden" -> "a-linus";
                    case "harbour" -> "a-hanna";
                    default -> "sim-" + clinic + "-a-1";
                });
    }

    private static String token(URI identity, String person) {
        var basic = Base64.getEncoder().encodeToString((person + ":demo").getBytes(StandardCharsets.UTF_8));
        return Http.post(
                        identity.resolve("/oauth2/token"),
                        "Basic " + basic,
                        "application/x-www-form-urlencoded",
                        "grant_type=client_credentials")
                .path("access_token")
                .asString();
    }
}
