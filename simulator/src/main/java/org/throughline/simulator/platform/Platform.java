package org.throughline.simulator.platform;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A running local platform, reached by its front door. */
public final class Platform {

    private static final Map<String, String> JSON = Map.of("content-type", "application/json");

    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    private static final Duration AWAY = Duration.ofSeconds(2);

    private final URI front;
    private final Http http;
    private final Duration step;
    private final JsonNode status;

    public Platform(URI front, Http http) {
        this(front, http, HALF_AN_HOUR);
    }

    /** @param step what falls due within it may happen at one stop of the clock */
    public Platform(URI front, Http http, Duration step) {
        this(front, http, step, require(http.send("GET", front.resolve("/local/status"), Map.of(), "")));
    }

    private Platform(URI front, Http http, Duration step, JsonNode status) {
        this.front = front;
        this.http = http;
        this.step = step;
        this.status = status;
    }

    /** The same platform, where one service is asked somewhere else. */
    public Platform with(String service, URI there) {
        var changed = status.deepCopy();
        ((ObjectNode) changed.path("urls")).put(service, there.toString());
        return new Platform(front, http, step, changed);
    }

    public Http http() {
        return http;
    }

    /** Base address of {@code assignment}, {@code tracking}, {@code reminder}, {@code analytics} or {@code identity}. */
    public String url(String service) {
        var url = Json.text(status.path("urls"), service);
        if (url.isEmpty()) {
            throw new IllegalStateException("/local/status names no address of " + service + ": " + status);
        }
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    public String kafka() {
        return Json.text(status, "kafka");
    }

    public Instant now() {
        return Instant.parse(Json.text(require(http.send("GET", front.resolve("/local/status"), Map.of(), "")), "now"));
    }

    /**
     * Sets the virtual clock; when this returns, everything due by then has happened and was heard by all. The clock
     * runs on by itself, so an instant that has passed meanwhile means: a moment from now.
     */
    public Instant moveTo(Instant instant) {
        var answer = clock(Json.object().put("to", instant.toString()).put("step", step.toString()));
        var moved = answer.status() == 400 ? clock(Json.object().put("advance", "PT1S")) : answer;
        return Instant.parse(Json.text(require(moved), "now"));
    }

    private Answer clock(JsonNode to) {
        return http.send("POST", front.resolve("/local/clock"), JSON, to.toString());
    }

    public List<Mail> mailbox() {
        var mails = new ArrayList<Mail>();
        var next = 0L;
        while (true) {
            var page = require(http.send("GET", front.resolve("/local/mailbox?after=" + next), Map.of(), ""));
            var items = page.path("items");
            Json.items(items).map(Mail::of).forEach(mails::add);
            var following = page.path("next").asLong(0);
            if (items.isEmpty() || following <= next) {
                return mails;
            }
            next = following;
        }
    }

    /** Ends a service as {@code kill -9} does, and starts it again after a while. */
    public void killAndStartAgain(String service) {
        service(service, "kill");
        Http.pause(AWAY);
        service(service, "start");
    }

    private void service(String name, String verb) {
        require(http.send("POST", front.resolve("/local/services/" + name + "/" + verb), JSON, "{}"));
    }

    private static JsonNode require(Answer answer) {
        if (!answer.ok()) {
            throw new IllegalStateException("the local platform answered " + answer);
        }
        return answer.body();
    }
}
