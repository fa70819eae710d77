package org.throughline.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log as the services write it in production. */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(
        classes = Counter.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.mongodb.uri=mongodb://127.0.0.1:1/none?serverSelectionTimeoutMS=500",
            "logging.structured.format.console=ecs"
        })
class TraceInTheLogTest {

    private static final String ID = "0af7651916cd43dd8448eb211c80319c";

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    void a_line_carries_the_trace_of_the_request_and_only_of_this_one(CapturedOutput log) throws Exception {
        fail("00-" + ID + "-b7ad6b7169203331-01");
        fail("00-" + ID + "-b7ad6b7169203331-01,forged");

        assertThat(unexpectedFailures(log))
                .extracting(it -> it.at("/trace/id").asString(""))
                .containsExactly(ID, "");
    }

    private void fail(String traceparent) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/fail/other"))
                .header("traceparent", traceparent);
        assertThat(http.send(request.build(), BodyHandlers.discarding()).statusCode())
                .isEqualTo(500);
    }

    private static List<JsonNode> unexpectedFailures(CapturedOutput log) {
        return log.getOut()
                .lines()
                .filter(it -> it.contains("Unexpected failure"))
                .map(JsonMapper.shared()::readTree)
                .toList();
    }
}
