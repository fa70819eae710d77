package org.throughline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Where a client's reminders arrive. */
public record Postbox(RunningPlatform platform, Person client) {

    private static final int REMINDER = 3;
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalTime EVENING = LocalTime.of(18, 5);
    private static final Pattern LINK = Pattern.compile("http\\S+/link/\\S+");

    public Postbox in(String language) {
        var kept = client.put(
                REMINDER,
                "/clients/%s/reminder-preferences".formatted(client.name()),
                Map.of(
                        "email",
                        client.name() + "@example.org",
                        "language",
                        language,
                        "channels",
                        List.of("EMAIL"),
                        "privacy",
                        "NEUTRAL",
                        "intensity",
                        "NORMAL"));
        assertThat(kept.status()).as(kept.body().toString()).isEqualTo(200);
        return this;
    }

    /** Waits for the next evening at six, Berlin time, and five minutes more. */
    public Postbox afterSix() {
        var now = platform.now().atZone(BERLIN);
        var evening = now.with(EVENING);
        platform.moveTo((evening.isAfter(now.plus(Duration.ofMinutes(6))) ? evening : evening.plusDays(1)).toInstant());
        return this;
    }

    public JsonNode newest() {
        return platform.mails(0)
                .get("items")
                .valueStream()
                .filter(it -> it.get("to").asString().startsWith(client.name()))
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    /** The address in the newest mail that opens the form without a log-in. */
    public String link() {
        var text = newest().get("text").asString();
        var found = LINK.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group();
    }

    /** What services are shown: the last part of the address. */
    public static String token(String link) {
        var path = URI.create(link).getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
