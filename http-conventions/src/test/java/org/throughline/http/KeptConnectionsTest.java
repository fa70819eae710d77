package org.throughline.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

// A context that stays open would keep the form of its log for those after it.
@DirtiesContext
@SpringBootTest(
        classes = Counter.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "spring.mongodb.uri=mongodb://127.0.0.1:1/none?serverSelectionTimeoutMS=500")
class KeptConnectionsTest {

    private static final String TOLD = "Keep-Alive: timeout=";
    /** As most balancers have it; Java's client keeps them for 30. */
    private static final int SECONDS_OF_WHO_ASKS = 60;

    @LocalServerPort
    private int port;

    @Test
    void who_asks_gives_a_connection_up_first() throws Exception {
        try (var connection = new Socket("127.0.0.1", port)) {
            connection
                    .getOutputStream()
                    .write("GET /pages HTTP/1.1\r\nHost: here\r\nConnection: keep-alive\r\n\r\n".getBytes(US_ASCII));
            var kept = new BufferedReader(new InputStreamReader(connection.getInputStream(), US_ASCII))
                    .lines()
                    .takeWhile(not(String::isEmpty))
                    .filter(it -> it.startsWith(TOLD))
                    .map(it -> Integer.parseInt(it.substring(TOLD.length())))
                    .toList();

            assertThat(kept).singleElement().satisfies(it -> assertThat(it).isGreaterThan(SECONDS_OF_WHO_ASKS));
        }
    }
}
