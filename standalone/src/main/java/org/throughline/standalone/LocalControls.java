package org.throughline.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.net.URLDecoder;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.util.UriComponentsBuilder;
import org.throughline.standalone.demo.Stories;
import org.throughline.standalone.front.FrontDoor;
import org.throughline.standalone.front.MailboxPage;
import org.throughline.standalone.front.MomentPage;
import org.throughline.standalone.front.StartPage;

/** What the front door offers on a local platform: the clock, the mailbox, the services. */
final class LocalControls {

    private final LocalPlatform platform;

    private LocalControls(LocalPlatform platform) {
        this.platform = platform;
    }

    static FrontDoor on(FrontDoor front, LocalPlatform platform) {
        var controls = new LocalControls(platform);
        return front.page("/", it -> controls.start())
                .page("/mailbox", controls::mailbox)
                .page("/local/mailbox", controls::mails)
                .page("/local/clock", controls::clock)
                .page("/local/status", controls::status)
                .page("/local/services/", controls::service);
    }

    private String start() {
        var past = platform.past();
        return past.isOver()
                ? StartPage.of(
                        Ports.url(platform.settings().ports().portal()),
                        platform.clock().instant(),
                        past.isThere() ? Stories.all() : Map.of(),
                        Tour.places(platform) + Tour.steps(platform))
                : MomentPage.of(past.lived(), past.days());
    }

    private Object status(HttpExchange exchange) {
        return Map.of(
                "ready",
                platform.past().isOver(),
                "now",
                platform.clock().instant().toString(),
                "urls",
                platform.settings().ports().urls(),
                "kafka",
                platform.settings().ports().brokers());
    }

    /**
     * {@code GET} tells the time; {@code POST {"to": instant}} or {@code {"advance": duration}} moves it. A {@code step}
     * beside it, such as {@code PT30M}, serves what is due within it at one stop: fewer stops, coarser times.
     */
    private Object clock(HttpExchange exchange) {
        int stops = 0;
        if (exchange.getRequestMethod().equals("POST")) {
            var body = FrontDoor.body(exchange);
            stops = body.get("step") instanceof String step
                    ? platform.timeMachine().moveTo(target(body), Duration.parse(step))
                    : platform.timeMachine().moveTo(target(body));
        }
        return Map.of("now", platform.clock().instant().toString(), "stops", stops);
    }

    private Instant target(Map<?, ?> body) {
        if (body.get("to") instanceof String to) {
            return Instant.parse(to);
        }
        if (body.get("advance") instanceof String advance) {
            return platform.clock().instant().plus(Duration.parse(advance));
        }
        throw new IllegalArgumentException("Send {\"to\": instant} or {\"advance\": \"PT6H\"}.");
    }

    private Object mailbox(HttpExchange exchange) {
        var asked = asked(exchange);
        var before = asked.getOrDefault("before", "");
        var to = asked.getOrDefault("to", "");
        return MailboxPage.of(
                platform.mailbox().received(),
                platform.mailbox()::read,
                to.isEmpty() ? null : to,
                before.isEmpty() ? null : Integer.valueOf(before));
    }

    private Object mails(HttpExchange exchange) {
        var after = Integer.parseInt(asked(exchange).getOrDefault("after", "0"));
        var mails = platform.mailbox().since(after);
        return Map.of(
                "items",
                mails,
                "next",
                mails.isEmpty() ? after : mails.getLast().index() + 1);
    }

    private static Map<String, String> asked(HttpExchange exchange) {
        var asked =
                UriComponentsBuilder.fromUri(exchange.getRequestURI()).build().getQueryParams();
        return asked.toSingleValueMap().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, it -> URLDecoder.decode(String.valueOf(it.getValue()), UTF_8)));
    }

    /** {@code POST /local/services/tracking/kill}, then {@code …/start}. */
    private Object service(HttpExchange exchange) {
        var path = exchange.getRequestURI().getPath().split("/");
        if (path.length != 5 || !exchange.getRequestMethod().equals("POST")) {
            throw new IllegalArgumentException(
                    "POST /local/services/{assignment|tracking|reminder|analytics}/{kill|start}");
        }
        var service = Service.named(path[3]);
        switch (path[4]) {
            case "kill" -> platform.services().kill(service);
            case "start" -> platform.services().start(service);
            default -> throw new IllegalArgumentException("kill or start");
        }
        return Map.of("service", service.shortName(), "done", path[4]);
    }
}
