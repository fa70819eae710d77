package org.throughline.standalone.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.text.ParseException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DemoIdentityProviderTest {

    private static final String PORTAL = "http://localhost:8090";

    @TempDir
    static Path directory;

    private static int port;
    private static DemoIdentityProvider provider;

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @BeforeAll
    static void start() throws IOException {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        provider = DemoIdentityProvider.start(port, directory, PORTAL);
    }

    @AfterAll
    static void stop() {
        provider.close();
    }

    @ParameterizedTest
    @CsvSource({
        "t-mara, linden, THERAPIST",
        "c-tom, harbour, CLIENT",
        "o-kai, linden, OPS",
        "sim-linden-c-17, linden, CLIENT",
        "sim-harbour-t-2, harbour, THERAPIST"
    })
    void everybody_gets_a_token_with_clinic_and_role(String person, String clinic, String role) throws Exception {
        var token = claims(json(token(person, "demo")).get("access_token").asString());

        assertThat(token)
                .containsEntry("sub", person)
                .containsEntry("clinic", clinic)
                .containsEntry("roles", List.of(role))
                .containsEntry("iss", "http://localhost:" + port);
        assertThat(token.get("aud")).isEqualTo(List.of("throughline"));
        assertThat(Duration.ofMillis(
                        ((java.util.Date) token.get("exp")).getTime() - ((java.util.Date) token.get("iat")).getTime()))
                .isEqualTo(Duration.ofHours(12));
    }

    @ParameterizedTest
    @CsvSource({"t-mara, wrong", "nobody, demo", "sim-elsewhere-c-1, demo", "sim-linden-x-1, demo"})
    void nobody_else_gets_one(String person, String password) throws Exception {
        assertThat(token(person, password).statusCode()).isEqualTo(401);
    }

    @Test
    void the_provider_describes_itself() throws Exception {
        var known = json(get("http://localhost:" + port + "/.well-known/openid-configuration"));

        assertThat(known.get("issuer").asString()).isEqualTo("http://localhost:" + port);
        assertThat(json(get(known.get("jwks_uri").asString())).get("keys").size())
                .isEqualTo(1);
    }

    @Test
    void the_key_outlives_a_restart() throws Exception {
        var before = get("http://localhost:" + port + "/oauth2/jwks").body();
        provider.close();
        provider = DemoIdentityProvider.start(port, directory, PORTAL);

        assertThat(get("http://localhost:" + port + "/oauth2/jwks").body()).isEqualTo(before);
    }

    @Test
    void a_person_logs_in_at_the_portal() throws Exception {
        var portal = PORTAL + "/login/oauth2/code/portal";
        var proof = "a".repeat(64);
        var challenge = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(proof.getBytes(StandardCharsets.US_ASCII)));
        var asked = get("http://localhost:" + port + "/oauth2/authorize?"
                + form(Map.of(
                        "response_type", "code",
                        "client_id", "portal",
                        "scope", "openid",
                        "state", "s",
                        "redirect_uri", portal,
                        "code_challenge", challenge,
                        "code_challenge_method", "S256")));
        assertThat(location(asked)).endsWith("/login");

        var page = get(location(asked)).body();
        assertThat(page).contains("t-mara, therapist, linden");
        var csrf = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
        assertThat(csrf.find()).isTrue();
        var in = post("/login", form(Map.of("username", "t-mara", "password", "demo", "_csrf", csrf.group(1))), "");
        var back = location(get(location(in)));
        assertThat(back).startsWith(portal + "?code=");

        var code = back.replaceAll(".*code=([^&]+).*", "$1");
        var tokens = json(post(
                "/oauth2/token",
                form(Map.of(
                        "grant_type", "authorization_code",
                        "code", code,
                        "redirect_uri", portal,
                        "code_verifier", proof)),
                basic("portal", "demo")));
        assertThat(claims(tokens.get("access_token").asString()))
                .containsEntry("sub", "t-mara")
                .containsEntry("clinic", "linden")
                .containsEntry("aud", List.of("throughline"));
        assertThat(claims(tokens.get("id_token").asString()))
                .containsEntry("aud", List.of("portal"))
                .containsEntry("roles", List.of("THERAPIST"));
    }

    private HttpResponse<String> token(String person, String password) throws Exception {
        return post("/oauth2/token", "grant_type=client_credentials", basic(person, password));
    }

    private HttpResponse<String> get(String uri) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(uri))
                        .header("Accept", "text/html,*/*;q=0.8")
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String form, String authorization) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static String location(HttpResponse<?> response) {
        return response.headers().firstValue("location").orElseThrow();
    }

    private static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    private static Map<String, Object> claims(String token) throws ParseException {
        return SignedJWT.parse(token).getJWTClaimsSet().getClaims();
    }
}
