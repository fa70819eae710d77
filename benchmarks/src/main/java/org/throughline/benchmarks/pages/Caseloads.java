package org.throughline.benchmarks.pages;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.throughline.simulator.platform.Answer;
import org.throughline.simulator.platform.Api;
import org.throughline.simulator.platform.Json;
import org.throughline.simulator.platform.Platform;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Therapists with forty clients each, and what they did in some weeks: every third day they look at their list and do
 * most of what is open, refuse some and leave the rest.
 */
final class Caseloads {

    private static final int CLIENTS_PER_THERAPIST = 40;
    private static final int HANDS = 8;
    private static final int DAYS_BETWEEN_LOOKS = 3;
    private static final int DAYS_PLANNED = 28;
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final Platform platform;
    private final Api api;
    private final Instant start;
    private final int clients;
    private final int days;
    private final Consumer<String> progress;

    Caseloads(Platform platform, Api api, Instant start, int clients, int days, Consumer<String> progress) {
        this.platform = platform;
        this.api = api;
        this.start = start;
        this.clients = clients;
        this.days = days;
        this.progress = progress;
    }

    String client(int n) {
        return "sim-linden-c-" + (n + 1);
    }

    String therapist(int n) {
        return "sim-linden-t-" + (1 + n / CLIENTS_PER_THERAPIST);
    }

    /** Their days are over. */
    boolean areThere() {
        return platform.now().isAfter(start.plus(Duration.ofDays(days)));
    }

    void fill() {
        everybody(this::enrol);
        platform.moveTo(start.plus(Duration.ofHours(1)));
        everybody(this::assign);
        for (var day = DAYS_BETWEEN_LOOKS; day <= days; day += DAYS_BETWEEN_LOOKS) {
            platform.moveTo(start.plus(Duration.ofDays(day)));
            progress.accept("day " + day + " of " + days);
            everybody(this::look);
        }
        platform.moveTo(platform.now().plus(Duration.ofHours(1)));
    }

    private void enrol(int n) {
        var body = Json.object()
                .put("clientId", client(n))
                .put("displayName", "Client " + (n + 1))
                .put("zone", ZONE.getId())
                .put("therapistId", therapist(n));
        var sessions = body.putArray("sessions");
        for (var day = 1 + n % 7; day < DAYS_PLANNED; day += 7) {
            var at = start.plus(Duration.ofDays(day)).plus(Duration.ofHours(3));
            sessions.addObject()
                    .put("startsAt", at.toString())
                    .put("endsAt", at.plus(Duration.ofMinutes(50)).toString());
        }
        require(api.post(therapist(n), "assignment", "/clients", client(n) + "-enrol", body));
    }

    private void assign(int n) {
        var path = "/clients/" + client(n) + "/reminder-preferences";
        var etag = api.get(client(n), "reminder", path).etag();
        var wish = api.put(client(n), "reminder", path, etag, Json.object().put("intensity", "OFF"));
        if (wish.status() != 412) { // which a first try may have caused that seemed to come to nothing
            require(wish);
        }
        var today = LocalDate.ofInstant(start, ZONE);
        var last = today.plusDays(DAYS_PLANNED);
        var rule = "FREQ=DAILY;INTERVAL=2;UNTIL=" + last.format(DateTimeFormatter.BASIC_ISO_DATE);
        plan(
                n,
                "relaxation-slow-breathing",
                Json.object().put("kind", "RECURRING").put("rrule", rule));
        plan(
                n,
                "journal-free",
                Json.object().put("kind", "QUOTA").put("timesPerWeek", 2).put("endsOn", last.toString()));
    }

    private void plan(int n, String template, ObjectNode schedule) {
        var body = Json.object()
                .put("clientId", client(n))
                .put("templateId", template)
                .put("goal", "To fall asleep more easily");
        body.set(
                "schedule",
                schedule.put("startsOn", LocalDate.ofInstant(start, ZONE).toString()));
        require(api.post(therapist(n), "assignment", "/assignments", client(n) + template, body));
    }

    private void look(int n) {
        var today = LocalDate.ofInstant(platform.now(), ZONE);
        var path = "/clients/" + client(n) + "/homework?from=" + today.minusDays(4) + "&to=" + today.plusDays(8);
        api.list(client(n), "tracking", path).stream()
                .filter(it -> Json.text(it, "state").equals("OPEN"))
                .forEach(it -> decide(n, it));
        if (today.toEpochDay() % 2 == 0) {
            measure(n, today);
        }
    }

    private void decide(int n, JsonNode slot) {
        var id = Json.text(slot, "occurrenceId");
        var home = "/clients/" + client(n) + "/homework/" + id;
        switch (Math.floorMod(id.hashCode(), 10)) {
            case 0, 1, 2, 3, 4, 5 -> tell(n, home + "/records", id, "outcome", "COMPLETED");
            case 6 -> tell(n, home + "/skip", id, "reason", "TOO_BUSY");
            default -> {}
        }
    }

    /** Work goes to the earliest slot it fits, so another may be settled by now: 409. */
    private void tell(int n, String path, String key, String field, String value) {
        var answer = api.post(client(n), "tracking", path, key, Json.object().put(field, value));
        if (answer.status() != 409) {
            require(answer);
        }
    }

    private void measure(int n, LocalDate today) {
        var body = Json.object().put("instrument", "PHQ_9");
        var answers = body.putArray("answers");
        IntStream.range(0, 9).forEach(it -> answers.add(it == 8 ? 0 : (n + it) % 4));
        require(api.post(client(n), "tracking", "/clients/" + client(n) + "/measures", client(n) + "-" + today, body));
    }

    private void everybody(IntConsumer does) {
        try (var hands = Executors.newFixedThreadPool(HANDS)) {
            List<Callable<Boolean>> tasks = IntStream.range(0, clients)
                    .mapToObj(it -> (Callable<Boolean>) () -> {
                        does.accept(it);
                        return true;
                    })
                    .toList();
            for (var done : hands.invokeAll(tasks)) {
                done.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("somebody could not act", e.getCause());
        }
    }

    private static void require(Answer answer) {
        if (!answer.ok()) {
            throw new IllegalStateException(answer.toString());
        }
    }
}
