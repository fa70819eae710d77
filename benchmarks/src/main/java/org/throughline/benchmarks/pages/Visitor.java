package org.throughline.benchmarks.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Somebody who is logged in at the portal, with cookies of their own. */
record Visitor(HttpClient browser, URI portal) {

    /** Through the real log-in of the local platform. */
    static Visitor logIn(URI portal, String person) {
        var browser = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        var visitor = new Visitor(browser, portal);
        var page = visitor.get("/oauth2/authorization/portal?login_hint=" + person);
        if (page.statusCode() != 200) {
            throw new IllegalStateException(person + " cannot log in: " + page.statusCode() + " " + page.uri());
        }
        return visitor;
    }

    /** As it is transferred, compressed. */
    HttpResponse<byte[]> get(String path) {
        var request = HttpRequest.newBuilder(portal.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Accept", "text/html,*/*")
                .header("Accept-Encoding", "gzip");
        try {
            return browser.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
