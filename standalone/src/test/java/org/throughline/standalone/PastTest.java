package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PastTest {

    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
    private static final Duration THREE_WEEKS = Duration.ofDays(21);

    @TempDir
    private Path root;

    @Test
    void new_clinics_begin_three_weeks_ago() throws Exception {
        try (var data = DataDirectory.open(root, false)) {
            var past = past(data, null);

            assertThat(past.begin()).isEqualTo(NOW.minus(THREE_WEEKS));
            assertThat(past.isOver()).isFalse();
        }
    }

    @Test
    void before_an_instant_that_was_asked_for() throws Exception {
        try (var data = DataDirectory.open(root, false)) {
            var easter = Instant.parse("2026-04-05T10:00:00Z");

            assertThat(past(data, easter).begin()).isEqualTo(easter.minus(THREE_WEEKS));
        }
    }

    @Test
    void what_was_lived_through_is_not_lived_again() throws Exception {
        try (var data = DataDirectory.open(root, false)) {
            past(data, null);
            something(data);
            data.livedThrough();
        }
        try (var data = DataDirectory.open(root, false)) {
            var past = past(data, null);

            assertThat(past.isOver()).isTrue();
            assertThat(past.isThere()).isTrue();
            assertThat(past.begin()).isNull();
        }
    }

    @Test
    void what_was_cut_off_is_forgotten_and_begun_again() throws Exception {
        try (var data = DataDirectory.open(root, false)) {
            past(data, null);
            something(data);
        }
        try (var data = DataDirectory.open(root, false)) {
            assertThat(data.isNew()).isTrue();
            assertThat(past(data, null).isOver()).isFalse();
        }
    }

    @Test
    void clinics_that_began_without_a_past_get_none_later() throws Exception {
        try (var data = DataDirectory.open(root, false)) {
            something(data);
        }
        try (var data = DataDirectory.open(root, false)) {
            var past = past(data, null);

            assertThat(past.isOver()).isTrue();
            assertThat(past.isThere()).isFalse();
        }
    }

    private static void something(DataDirectory data) throws IOException {
        Files.writeString(data.clock(), "12:00");
    }

    private Past past(DataDirectory data, @Nullable Instant at) throws IOException {
        var settings = new PlatformSettings(root, root, new Ports(1), false, false, null, at, 21);
        return Past.of(data, settings, InstantSource.fixed(NOW));
    }
}
