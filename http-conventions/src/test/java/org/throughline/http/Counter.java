package org.throughline.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.events.ClientId;
import org.throughline.events.StaleAggregate;
import org.throughline.events.TryAgainLater;

/** A service with one counter at which everything can go wrong. */
@SpringBootApplication
@Import(HttpConventionsConfiguration.class)
class Counter {

    record Order(
            @NotBlank String what,
            int many,
            @Valid List<Line> lines,
            @Nullable Map<String, Integer> sizes) {}

    record Line(@NotBlank String text) {}

    record Receipt(
            ClientId client,
            Instant at,
            Duration took,
            @Nullable String note) {}

    @RestController
    static class Operations {

        @PostMapping("/orders")
        Receipt order(@Valid @RequestBody Order order) {
            return new Receipt(new ClientId("c-anna"), Instant.EPOCH, Duration.ofMinutes(5), null);
        }

        @GetMapping("/clients/{client}")
        Receipt receipt(@PathVariable ClientId client, @RequestParam LocalDate from, @RequestParam ZoneId zone) {
            return new Receipt(client, Instant.EPOCH, Duration.ZERO, zone.getId() + from);
        }

        @GetMapping("/pages")
        Page<Integer> page(@RequestParam @Nullable Integer limit, @RequestParam @Nullable String cursor) {
            var start =
                    Cursor.read("linden/numbers", cursor).map(Integer::parseInt).orElse(0);
            var size = Page.limit(limit);
            var found = java.util.stream.IntStream.rangeClosed(start + 1, Math.min(5, start + size + 1))
                    .boxed()
                    .toList();
            return Page.of(found, size, it -> it, "linden/numbers", String::valueOf);
        }

        @GetMapping("/fail/{how}")
        void fail(@PathVariable String how) {
            throw switch (how) {
                case "stale" -> new StaleAggregate("secret-of-anna");
                case "later" -> new TryAgainLater("secret-of-anna", Duration.ofSeconds(7));
                case "away" -> new DataAccessResourceFailureException("secret-of-anna");
                case "conflict" -> Problem.conflict("already-ended", "It has ended.");
                default -> new IllegalStateException("secret-of-anna");
            };
        }
    }
}
