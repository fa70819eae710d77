package org.throughline.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.OpenAPI;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.json.JsonMapper;

// A context that stays open would keep the form of its log for those after it.
@DirtiesContext
@SpringBootTest(
        classes = Counter.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "spring.mongodb.uri=mongodb://127.0.0.1:1/none?serverSelectionTimeoutMS=500")
class ErrorsTellNothingTest {

    private static final String PLANTED = "secret-of-anna";

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "stale, 409, conflict",
        "later, 503, try-again-later",
        "away, 503, try-again-later",
        "conflict, 409, already-ended",
        "other, 500, failure"
    })
    void what_fails_is_told_by_its_code_alone(String how, int status, String code) throws Exception {
        var response = get("/fail/" + how);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body())
                .contains("https://throughline.org/problems/" + code)
                .doesNotContain(PLANTED);
        assertThat(response.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(response.headers().firstValue("retry-after").isPresent()).isEqualTo(status == 503);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"what":                                             | 400 | unreadable
            ["secret-of-anna"]                                   | 400 | unreadable
            {"what":"secret-of-anna","many":"secret-of-anna"}    | 422 | /many
            {"sizes":{"<secret-of-anna>":"secret-of-anna"}}      | 422 | /sizes/*
            {"what":" ","many":1,"lines":[{"text":""}]}          | 422 | /lines/0/text
            """)
    void a_wrong_body_is_not_repeated(String body, int status, String told) throws Exception {
        var response = post(BodyPublishers.ofString(body));

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).contains(told).doesNotContain(PLANTED);
    }

    @Test
    void every_wrong_field_is_pointed_at() throws Exception {
        var response = post(BodyPublishers.ofString("""
                {"what":" ","many":1,"lines":[{"text":"x"},{"text":""}]}"""));

        assertThat(response.body())
                .contains("\"pointer\":\"/what\"", "\"pointer\":\"/lines/1/text\"", "\"code\":\"not-blank\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/clients/$ne?from=2026-03-29&zone=Europe/Berlin, 404, not-found",
        "/clients/c-anna?from=secret-of-anna&zone=Europe/Berlin, 400, parameter",
        "/clients/c-anna?from=2026-03-29&zone=secret-of-anna, 400, parameter",
        "/nowhere/secret-of-anna, 404, not-found",
        "/pages?limit=0, 400, limit",
        "/pages?limit=201, 400, limit",
        "/pages?limit=secret-of-anna, 400, parameter",
        "/pages?cursor=secret-of-anna, 400, cursor",
        "/orders, 405, method-not-allowed",
        "/a;secret-of-anna, 404, not-found"
    })
    void a_wrong_address_is_not_repeated(String path, int status, String code) throws Exception {
        var response = get(path);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).contains("problems/" + code).doesNotContain(PLANTED);
    }

    @Test
    void a_right_address_is_understood() throws Exception {
        assertThat(get("/clients/c-anna?from=2026-03-29&zone=Europe/Berlin").body())
                .isEqualTo("""
                {"client":"c-anna","at":"1970-01-01T00:00:00Z","took":"PT0S","note":"Europe/Berlin2026-03-29"}""");
    }

    @Test
    void what_is_absent_is_left_out_and_what_is_unknown_is_skipped() throws Exception {
        var response = post(BodyPublishers.ofString("{\"what\":\"x\",\"many\":1,\"more\":{\"$gt\":\"\"}}"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).doesNotContain("note").contains("\"took\":\"PT5M\"");
    }

    @Test
    void a_body_over_its_limit_is_refused_announced_or_not() throws Exception {
        var large = "{\"what\":\"" + "x".repeat(300 * 1024) + "\"}";

        assertThat(post(BodyPublishers.ofString(large)).statusCode()).isEqualTo(413);
        assertThat(post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large.getBytes())))
                        .statusCode())
                .isIn(400, 413);
        assertThat(post(BodyPublishers.ofInputStream(
                                () -> new ByteArrayInputStream(("{\"x\":[" + "1,".repeat(200_000) + "1]}").getBytes())))
                        .statusCode())
                .isIn(400, 413);
    }

    @Test
    void ten_thousand_nested_arrays_are_refused() throws Exception {
        var deep = "{\"lines\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";

        assertThat(post(BodyPublishers.ofString(deep)).statusCode()).isIn(400, 422);
    }

    @Test
    void a_list_says_where_it_goes_on() throws Exception {
        var first = get("/pages?limit=2");

        var link = first.headers().firstValue("link").orElseThrow();
        assertThat(link).startsWith("</pages?limit=2&cursor=").endsWith(">; rel=\"next\"");

        var second = get(link.substring(1, link.indexOf('>')));
        assertThat(second.body()).contains("[3,4]");
        var third = get("/pages?limit=2&cursor=" + Cursor.write("linden/numbers", "4"));
        assertThat(third.body()).isEqualTo("{\"items\":[5]}");
        assertThat(third.headers().firstValue("link")).isEmpty();
        assertThat(get("/pages?cursor=" + Cursor.write("harbour/numbers", "4")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void the_description_of_the_api_tells_of_problems_and_calls_ids_strings() throws Exception {
        var described = JsonMapper.shared().readTree(get("/v3/api-docs").body());

        assertThat(described.get("openapi").asString()).startsWith("3.1");
        assertThat(described.at("/components/securitySchemes/bearer/scheme").asString())
                .isEqualTo("bearer");
        var read = described.at("/paths/~1clients~1{client}/get");
        assertThat(read.at("/parameters/0/schema/type").asString()).isEqualTo("string");
        assertThat(read.at("/responses/404/content/application~1problem+json/schema/$ref")
                        .asString())
                .endsWith("/ProblemBody");
        assertThat(described
                        .at("/components/schemas/ProblemBody/properties/errors/items/$ref")
                        .asString())
                .endsWith("/FieldProblem");
        assertThat(described
                        .at("/components/schemas/Receipt/properties/client/type")
                        .asString())
                .isEqualTo("string");
        assertThat(described.at("/components/schemas/Receipt/properties/took").toString())
                .contains("string");
    }

    @Test
    void production_describes_nothing() {
        try (var service = new SpringApplicationBuilder(Silent.class)
                .web(WebApplicationType.NONE)
                .profiles("prod")
                .run()) {
            assertThat(service.getEnvironment().getProperty("springdoc.api-docs.enabled"))
                    .isEqualTo("false");
            assertThat(service.getBeanNamesForType(OpenAPI.class)).isEmpty();
        }
    }

    @Configuration
    @Import({HttpConventionsConfiguration.class, JacksonAutoConfiguration.class})
    static class Silent {}

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(HttpRequest.BodyPublisher body) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(at("/orders"))
                        .header("Content-Type", "application/json")
                        .POST(body)
                        .build(),
                BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
