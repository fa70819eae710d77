package org.throughline.access;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A running practice, its database and its identity provider. */
@SpringBootTest(classes = Practice.class, webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class AtThePractice {

    static final RestartableMongo MONGO = new RestartableMongo();
    static final IdentityServer IDENTITIES = new IdentityServer();

    static final String LINK_KEY = "c3ByaW5nLXNwcmluZy1zcHJpbmctc3ByaW5nLTAxMjM=";

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry properties) {
        properties.add("spring.mongodb.uri", MONGO::uri);
        properties.add("throughline.links.keys.spring", () -> LINK_KEY);
        properties.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", IDENTITIES::uri);
    }

    HttpResponse<String> get(String path, @Nullable String token, String... headers)
            throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(at(path)), token, headers);
    }

    HttpResponse<String> post(String path, @Nullable String token) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(at(path)).POST(BodyPublishers.noBody()), token);
    }

    HttpResponse<String> put(String path, String token, @Nullable String ifMatch, String json)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(at(path)).PUT(BodyPublishers.ofString(json));
        return ifMatch == null
                ? send(request, token, "Content-Type", "application/json")
                : send(request, token, "Content-Type", "application/json", "If-Match", ifMatch);
    }

    HttpResponse<String> delete(String path, String token) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(at(path)).DELETE(), token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, @Nullable String token, String... headers)
            throws IOException, InterruptedException {
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
