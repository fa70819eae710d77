package org.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.access.Sealing.ANNAS;
import static org.throughline.access.Sealing.IN_AN_HOUR;
import static org.throughline.access.Sealing.links;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.ThrowingSupplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.events.OccurrenceId;

class LinkDoorsTest extends AtThePractice {

    private static final String SLOT = "/api/v1/link/slot";

    @Autowired
    private Audit audit;

    @Test
    void a_link_opens_its_slot_and_that_is_written_down() throws Exception {
        var link = sealed("o-opened");

        assertThat(get(SLOT, link).body()).isEqualTo("linden/c-anna/o-opened true");

        assertThat(audit.find(AuditSearch.all(ANNAS.client().clinic()), 50))
                .filteredOn(it -> it.action().equals("FILL_IN"))
                .first()
                .satisfies(it -> {
                    assertThat(it.operation()).isEqualTo("GET /api/v1/link/slot");
                    assertThat(it.client()).isEqualTo("c-anna");
                    assertThat(it.roles()).isEmpty();
                    assertThat(it.outcome()).isEqualTo("granted");
                });
    }

    static Stream<Arguments> badLinks() {
        return Stream.of(
                bad("none", () -> ""),
                bad("no link at all", () -> "secret-of-anna"),
                bad(
                        "out of time",
                        () -> seal(new FillIn(ANNAS.client(), ANNAS.occurrence(), Sealing.NOW.minusSeconds(1)))),
                bad(
                        "of another key",
                        () -> links("spring", Sealing.OTHER_KEY).seal(ANNAS).orElseThrow()),
                bad(
                        "of a key nobody knows",
                        () -> links("winter", LINK_KEY).seal(ANNAS).orElseThrow()),
                bad("with another header", () -> swapped(0)),
                bad("with another nonce", () -> swapped(2)),
                bad("with another client inside", () -> swapped(3)),
                bad("with another tag", () -> swapped(4)),
                bad("with an empty header", () -> "e30." + seal(ANNAS).split("\\.", 2)[1]),
                bad("unsigned", () -> new PlainJWT(claims()).serialize()),
                bad("signed with the key instead of sealed", LinkDoorsTest::signed),
                bad("of endless length", () -> "a".repeat(5_000)),
                bad("the token of the client themselves", () -> IDENTITIES.token("c-anna", Role.CLIENT)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badLinks")
    void a_link_that_is_none_opens_nothing_and_all_are_answered_alike(String name, ThrowingSupplier<String> link)
            throws Throwable {
        var response = link.get().isEmpty() ? get(SLOT, null) : get(SLOT, link.get());

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).isEqualTo("""
                {"type":"https://throughline.org/problems/not-found","title":"Not Found","status":404,\
                "code":"not-found","detail":"There is nothing here that you can see."}""");
        assertThat(response.headers().firstValue("www-authenticate")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/clients/c-anna/homework", "/api/v1/relayed", "/api/v1/audit", "/forgotten"})
    void a_link_opens_no_door_of_others(String path) throws Exception {
        assertThat(get(path, sealed("o-1")).statusCode()).isEqualTo(401);
    }

    @Test
    void behind_its_own_doors_too_it_gets_nothing_that_was_meant_for_people() throws Exception {
        assertThat(get("/api/v1/link/c-anna", sealed("o-1")).statusCode()).isEqualTo(404);
    }

    @Test
    void one_link_may_not_ask_for_ever() throws Exception {
        var link = sealed("o-flooded");

        var answers = IntStream.range(0, 60).mapToObj(_ -> answerTo(link)).toList();

        assertThat(answers).contains(200, 429);
        assertThat(get(SLOT, sealed("o-another")).statusCode()).isEqualTo(200);
    }

    private int answerTo(String link) {
        try {
            return get(SLOT, link).statusCode();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sealed(String occurrence) {
        return seal(new FillIn(ANNAS.client(), new OccurrenceId(occurrence), IN_AN_HOUR));
    }

    private static String seal(FillIn what) {
        return links("spring", LINK_KEY).seal(what).orElseThrow();
    }

    /** A link of Anna's with one of its five parts from a link of Ben's. */
    private static String swapped(int part) {
        var parts = seal(ANNAS).split("\\.");
        parts[part] = seal(Sealing.BENS).split("\\.")[part];
        return String.join(".", parts);
    }

    private static String signed() throws Exception {
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("spring").build();
        var token = new SignedJWT(header, claims());
        token.sign(new MACSigner(Base64.getDecoder().decode(LINK_KEY)));
        return token.serialize();
    }

    private static JWTClaimsSet claims() {
        return new JWTClaimsSet.Builder()
                .audience("fill-in")
                .subject("c-anna")
                .claim("clinic", "linden")
                .claim("occurrence", "o-1")
                .expirationTime(Date.from(Sealing.NOW.plus(Duration.ofHours(1))))
                .build();
    }

    private static Arguments bad(String name, ThrowingSupplier<String> link) {
        return Arguments.of(name, link);
    }
}
