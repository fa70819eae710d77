package org.throughline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.throughline.stories.RunningPlatform.Answer;

/** What people wrote stays where it was written: not in events, dead letters, logs, metrics or error bodies. */
class NothingPersonalLeaksStoryTest {

    private static final String PLANTED = "Zanzibarmarmalade";
    private static final int[] SERVICES_AND_PORTAL = {1, 2, 3, 4, 10};

    private final RunningPlatform platform = RunningPlatform.get();
    private final Person admin = platform.as("a-linus");
    private final Person therapist = platform.as("sim-linden-t-800");
    private final Person client = platform.as("sim-linden-c-801");

    @Test
    void planted_text_reaches_no_event_no_log_no_metric_and_no_error() throws Exception {
        var refusals = livesWithPlantedText();

        assertThat(refusals).allSatisfy(it -> {
            assertThat(it.status()).isBetween(400, 499);
            assertThat(it.body().toString()).doesNotContainIgnoringCase(PLANTED);
        });
        assertThat(records()).isNotEmpty().noneMatch(it -> it.contains(PLANTED));
        for (int place : SERVICES_AND_PORTAL) {
            assertThat(platform.metrics(place)).contains("jvm_").doesNotContainIgnoringCase(PLANTED);
        }
        assertThat(logs()).doesNotContainIgnoringCase(PLANTED);
    }

    @Test
    void the_link_of_a_message_reaches_no_event_no_log_and_no_metric() throws Exception {
        var nora = platform.as("sim-linden-c-802");
        ok(admin.post(
                1,
                "/clients",
                Map.of(
                        "clientId",
                        nora.name(),
                        "displayName",
                        PLANTED,
                        "zone",
                        "Europe/Berlin",
                        "therapistId",
                        therapist.name())));
        platform.advance(Duration.ofSeconds(1));
        var postbox = new Postbox(platform, nora).in("en");
        ok(therapist.post(
                1,
                "/assignments",
                Map.of(
                        "clientId",
                        nora.name(),
                        "templateId",
                        "journal-three-good-things",
                        "goal",
                        PLANTED,
                        "schedule",
                        Map.of(
                                "kind", "RECURRING",
                                "rrule", "FREQ=DAILY;COUNT=3",
                                "startsOn",
                                        platform.now()
                                                .atZone(java.time.ZoneId.of("Europe/Berlin"))
                                                .toLocalDate()
                                                .toString(),
                                "wallTime", "18:00"))));
        var link = postbox.afterSix().link();

        assertThat(inABrowser(HttpRequest.newBuilder(URI.create(link)))).isEqualTo(200);
        assertThat(inABrowser(HttpRequest.newBuilder(URI.create(link + "x")))).isEqualTo(404);
        assertThat(inABrowser(told(link, PLANTED + "&fraction=7"))).isEqualTo(422);
        assertThat(inABrowser(told(link, PLANTED))).isEqualTo(200);
        assertThat(inABrowser(told(link, "otherwise"))).isEqualTo(410);
        platform.advance(Duration.ofMinutes(1));

        var secret = Postbox.token(link).substring(Postbox.token(link).lastIndexOf('.') + 1);
        assertThat(secret).hasSizeGreaterThan(20);
        assertThat(records()).isNotEmpty().noneMatch(it -> it.contains(secret) || it.contains(PLANTED));
        for (int place : SERVICES_AND_PORTAL) {
            assertThat(platform.metrics(place)).contains("jvm_").doesNotContain(secret);
        }
        assertThat(logs()).doesNotContain(secret).doesNotContainIgnoringCase(PLANTED);
    }

    private static HttpRequest.Builder told(String link, String note) {
        return HttpRequest.newBuilder(URI.create(link + "?how=smaller"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        note.contains("fraction") ? "note=" + note : "fraction=0.5&note=" + note));
    }

    private static int inABrowser(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.discarding()).statusCode();
        }
    }

    private List<Answer> livesWithPlantedText() {
        var refused = new ArrayList<Answer>();
        ok(admin.post(
                1,
                "/clients",
                Map.of(
                        "clientId",
                        client.name(),
                        "displayName",
                        PLANTED,
                        "zone",
                        "Europe/Berlin",
                        "therapistId",
                        therapist.name())));
        platform.advance(Duration.ofSeconds(1));
        ok(client.put(
                3,
                "/clients/%s/reminder-preferences".formatted(client.name()),
                Map.of(
                        "email", PLANTED + "@example.org",
                        "language", "de",
                        "channels", List.of("EMAIL"),
                        "privacy", "NEUTRAL",
                        "intensity", "NORMAL")));
        var template = therapist
                .get(1, "/templates?type=JOURNALING")
                .body()
                .get("items")
                .get(0)
                .get("id")
                .asString();
        var assignment = ok(therapist.post(
                1,
                "/assignments",
                Map.of(
                        "clientId",
                        client.name(),
                        "templateId",
                        template,
                        "goal",
                        PLANTED,
                        "purpose",
                        PLANTED,
                        "ifThen",
                        Map.of("cue", PLANTED, "action", PLANTED),
                        "schedule",
                        Map.of(
                                "kind", "RECURRING",
                                "rrule", "FREQ=DAILY;COUNT=3",
                                "startsOn",
                                        platform.now()
                                                .atZone(java.time.ZoneId.of("Europe/Berlin"))
                                                .toLocalDate()
                                                .toString(),
                                "wallTime", "18:00"))));
        assertThat(assignment.body().has("assignmentId")).isTrue();
        platform.advance(Duration.ofSeconds(1));
        var slot = client.get(2, "/clients/%s/homework?from=2026-03-01&to=2026-12-31".formatted(client.name()))
                .body()
                .get("items")
                .get(0)
                .get("occurrenceId")
                .asString();
        var homework = "/clients/%s/homework/%s".formatted(client.name(), slot);
        ok(client.post(2, homework + "/questions", Map.of("text", PLANTED)));
        ok(client.post(2, homework + "/records", Map.of("outcome", "ADAPTED", "note", PLANTED, "adaptation", PLANTED)));
        refused.add(client.post(2, homework + "/records", Map.of("outcome", PLANTED)));
        refused.add(client.post(2, homework + "/records", Map.of("outcome", "COMPLETED", "performedAt", PLANTED)));
        refused.add(client.post(2, homework + "/skip", Map.of("reason", PLANTED)));
        refused.add(client.get(2, "/clients/%s/homework?from=%s&to=2026-12-31".formatted(client.name(), PLANTED)));
        refused.add(client.get(2, "/clients/%s/homework".formatted(PLANTED)));
        refused.add(
                admin.post(1, "/clients", Map.of("displayName", PLANTED, "zone", PLANTED, "therapistId", "t-mara")));
        refused.add(therapist.post(
                1, "/assignments", Map.of("clientId", client.name(), "templateId", PLANTED, "goal", PLANTED)));
        refused.add(
                client.put(3, "/clients/%s/reminder-preferences".formatted(client.name()), Map.of("email", PLANTED)));
        platform.advance(Duration.ofDays(4));
        return refused;
    }

    private static Answer ok(Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isBetween(200, 299);
        return answer;
    }

    /** Every record of every topic, dead letters and the groups' own topics included. */
    private List<String> records() {
        var settings = Map.<String, Object>of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                platform.brokers(),
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .map(it -> new TopicPartition(it.topic(), it.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var all = new ArrayList<String>();
            while (partitions.stream().anyMatch(it -> consumer.position(it) < ends.get(it))) {
                consumer.poll(Duration.ofSeconds(1)).forEach(it -> {
                    all.add(it.key() + " " + it.value());
                    it.headers().forEach(header -> all.add(new String(header.value(), StandardCharsets.UTF_8)));
                });
            }
            return all;
        }
    }

    private static String logs() throws IOException {
        var all = new StringBuilder(Files.readString(Path.of("target", "platform.log")));
        try (var files = Files.walk(Path.of("target", "platform", "logs"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }
}
