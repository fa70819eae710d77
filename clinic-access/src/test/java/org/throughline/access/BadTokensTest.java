package org.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.ThrowingSupplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadTokensTest extends AtThePractice {

    private static final String HOMEWORK = "/api/v1/clients/c-anna/homework";

    static Stream<Arguments> badTokens() {
        return Stream.of(
                bad("expired", () -> spoilt(it -> it.expirationTime(IdentityServer.in(-120)))),
                bad("without an end", () -> spoilt(it -> it.expirationTime(null))),
                bad("not valid before tomorrow", () -> spoilt(it -> it.notBeforeTime(IdentityServer.in(86_400)))),
                bad("for another audience", () -> spoilt(it -> it.audience("somebody-else"))),
                bad("without an audience", () -> spoilt(it -> it.audience((String) null))),
                bad("of another issuer", () -> spoilt(it -> it.issuer("https://elsewhere.example"))),
                bad("without a clinic", () -> spoilt(it -> it.claim("clinic", null))),
                bad("with a clinic that is a query", () -> spoilt(it -> it.claim("clinic", List.of("linden")))),
                bad("with a person that is a path", () -> spoilt(it -> it.subject("../c-anna"))),
                bad("unsigned", () -> IdentityServer.unsigned(claims(it -> it))),
                bad("signed with the public key", () -> IDENTITIES.signedWithThePublicKeyAsSecret(claims(it -> it))),
                bad(
                        "signed with a key nobody knows",
                        () -> IDENTITIES.signed(
                                header("two"),
                                claims(it -> it),
                                new RSAKeyGenerator(2048).keyID("two").generate())),
                bad(
                        "signed with another key of the same name",
                        () -> IDENTITIES.signed(
                                header("one"),
                                claims(it -> it),
                                new RSAKeyGenerator(2048).keyID("one").generate())),
                bad("no token at all", () -> "secret-of-anna"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void a_bad_token_is_refused_without_a_reason(String name, ThrowingSupplier<String> token) throws Throwable {
        var response = get(HOMEWORK, token.get());

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("www-authenticate")).hasValue("Bearer");
        assertThat(response.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(response.body()).isEqualTo("""
                {"type":"https://throughline.org/problems/unauthenticated","title":"Unauthorized","status":401,\
                "code":"unauthenticated","detail":"Send a valid bearer token."}""");
    }

    @Test
    void a_good_token_is_taken_and_can_be_relayed() throws Exception {
        var token = IDENTITIES.token("c-anna", Role.CLIENT);

        assertThat(get(HOMEWORK, token).body()).isEqualTo("linden/c-anna/");
        assertThat(get("/api/v1/relayed", token).body()).isEqualTo(token);
    }

    @Test
    void known_keys_keep_working_while_the_provider_is_away() throws Exception {
        assertThat(get(HOMEWORK, IDENTITIES.token("c-anna", Role.CLIENT)).statusCode())
                .isEqualTo(200);
        IDENTITIES.goAway();
        try {
            var neverSeen = IDENTITIES.token("c-anna", Role.CLIENT, Role.INTEGRATION);
            assertThat(get(HOMEWORK, neverSeen).statusCode()).isEqualTo(200);
        } finally {
            IDENTITIES.comeBack();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {HOMEWORK, "/api/v1/nowhere", "/forgotten", "/v3/api-docs", "/actuator/env", "/"})
    void nothing_is_open_by_accident(String path) throws Exception {
        assertThat(get(path, null).statusCode()).isEqualTo(401);
    }

    @Test
    void what_nobody_thought_of_is_shut_for_everybody() throws Exception {
        assertThat(get("/forgotten", IDENTITIES.token("a-linus", Role.CLINIC_ADMIN))
                        .statusCode())
                .isEqualTo(403);
    }

    /** The practice has no metrics, so the open door leads nowhere: 404. */
    @Test
    void metrics_are_for_whoever_stands_beside_the_service() throws Exception {
        assertThat(get("/actuator/prometheus", null).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"X-Forwarded-For, 203.0.113.7", "Forwarded, for=203.0.113.7"})
    void and_for_nobody_who_comes_through_a_proxy_but_those_who_run_it(String header, String value) throws Exception {
        assertThat(get("/actuator/prometheus", null, header, value).statusCode())
                .isEqualTo(401);
        assertThat(get("/actuator/prometheus", IDENTITIES.token("a-linus", Role.CLINIC_ADMIN), header, value)
                        .statusCode())
                .isEqualTo(403);
        assertThat(get("/actuator/prometheus", IDENTITIES.token("o-kai", Role.OPS), header, value)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_path_with_a_token_of_its_own_is_open() throws Exception {
        assertThat(get("/unsubscribe/abc", null).body()).isEqualTo("abc");
    }

    private static Arguments bad(String name, ThrowingSupplier<String> token) {
        return Arguments.of(name, token);
    }

    private static String spoilt(UnaryOperator<JWTClaimsSet.Builder> spoil) {
        return IDENTITIES.token("c-anna", "linden", spoil, Role.CLIENT);
    }

    private static JWTClaimsSet claims(UnaryOperator<JWTClaimsSet.Builder> spoil) {
        return IDENTITIES.claims("c-anna", "linden", spoil, Role.CLIENT);
    }

    private static JWSHeader header(String key) {
        return new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key).build();
    }
}
