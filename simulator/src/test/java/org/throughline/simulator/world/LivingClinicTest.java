package org.throughline.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.simulator.journal.Session;

class LivingClinicTest {

    private static final int DAYS = 21;

    @Test
    void one_therapist_has_twenty_clients_with_all_kinds_of_trouble() {
        var hers = residents(Instant.parse("2026-11-26T10:00:00Z")).stream()
                .filter(it -> it.therapist().equals("t-mara"))
                .toList();

        assertThat(hers).hasSize(20);
        assertThat(hers.stream().map(Resident::persona)).containsAll(Set.of(Persona.values()));
        assertThat(hers.stream().map(Resident::turn)).containsAll(Set.of(Turn.values()));
        assertThat(hers.stream().map(Resident::name)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-26T10:00:00Z", "2026-11-29T23:30:00Z", "2026-03-29T00:30:00Z"})
    void on_any_day_some_have_a_session_and_some_on_the_next(String now) {
        var days = residents(Instant.parse(now)).stream()
                .filter(it -> it.therapist().equals("t-mara"))
                .flatMap(it -> daysFromNow(it, Instant.parse(now)).stream())
                .collect(Collectors.groupingBy(it -> it, Collectors.counting()));

        assertThat(days.get(0L)).isEqualTo(4);
        assertThat(days.get(1L)).isEqualTo(4);
    }

    @Test
    void everybody_has_sessions_behind_and_before_them() {
        var now = Instant.parse("2026-11-26T10:00:00Z");

        assertThat(residents(now)).allSatisfy(it -> {
            var starts = it.sessions().stream().map(Session::startsAt).toList();
            assertThat(starts).anyMatch(start -> start.isBefore(now)).anyMatch(start -> start.isAfter(now));
        });
    }

    private static List<Resident> residents(Instant now) {
        return new LivingClinic(1, now.minus(Duration.ofDays(DAYS)), DAYS).residents();
    }

    private static List<Long> daysFromNow(Resident who, Instant now) {
        var today = LocalDate.ofInstant(now.minus(Duration.ofDays(DAYS)), who.zone())
                .plusDays(DAYS);
        return who.sessions().stream()
                .map(it -> LocalDate.ofInstant(it.startsAt(), who.zone()).toEpochDay() - today.toEpochDay())
                .toList();
    }
}
