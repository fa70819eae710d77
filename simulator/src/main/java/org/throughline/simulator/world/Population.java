package org.throughline.simulator.world;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.throughline.simulator.journal.Session;
import org.throughline.simulator.world.Resident.Journey;

/** Draws the clients of two clinics, on both hemispheres. */
public record Population(long seed, int clients, int days, Instant start) {

    private static final List<Persona> PERSONAS = List.of(Persona.values());
    private static final int CLIENTS_PER_THERAPIST = 12;
    private static final int WEEKS_OF_SESSIONS = 7;
    private static final List<ZoneId> LINDEN = zones("Europe/Berlin", "America/New_York", "Europe/London");
    private static final List<ZoneId> HARBOUR =
            zones("Australia/Sydney", "Australia/Lord_Howe", "Asia/Kathmandu", "America/Sao_Paulo");

    public List<Resident> residents() {
        return residents(1);
    }

    /** @param first number of the first of them, by which they differ from those of another population */
    public List<Resident> residents(int first) {
        return IntStream.range(first, first + clients).mapToObj(this::resident).toList();
    }

    private Resident resident(int n) {
        var linden = n % 2 == 1;
        var clinic = linden ? "linden" : "harbour";
        var zones = linden ? LINDEN : HARBOUR;
        var dice = Dice.of(seed, "resident", n);
        var zone = zones.get((n / 2) % zones.size());
        var today = start.atZone(zone).toLocalDate();
        var sessions = dice.chance(0.75) ? sessions(dice, today, zone) : List.<Session>of();
        return new Resident(
                clinic,
                "sim-" + clinic + "-c-" + n,
                "Simulated " + n,
                "sim-" + clinic + "-t-" + (1 + n / CLIENTS_PER_THERAPIST),
                zone,
                linden ? "de" : "en",
                PERSONAS.get(n % PERSONAS.size()),
                Wellbeing.swinging(),
                Turn.NONE,
                sessions,
                new PlanDraws(dice, n, today, days).plans(),
                journey(dice, zone));
    }

    private static List<Session> sessions(Dice dice, LocalDate today, ZoneId zone) {
        var day = today.plusDays(1).with(TemporalAdjusters.nextOrSame(DayOfWeek.of(dice.between(1, 6))));
        var time = LocalTime.of(dice.between(9, 18), 0);
        return Stream.iterate(day, it -> it.plusWeeks(1))
                .limit(WEEKS_OF_SESSIONS)
                .map(it -> it.atTime(time).atZone(zone))
                .map(it -> new Session(it.toInstant(), it.plusMinutes(50).toInstant()))
                .toList();
    }

    private Optional<Journey> journey(Dice dice, ZoneId home) {
        if (days < 6 || !dice.chance(0.06)) {
            return Optional.empty();
        }
        var elsewhere = Stream.concat(LINDEN.stream(), HARBOUR.stream())
                .filter(it -> !it.equals(home))
                .toList();
        return Optional.of(new Journey(dice.between(3, days - 2), dice.oneOf(elsewhere)));
    }

    private static List<ZoneId> zones(String... names) {
        return Stream.of(names).map(ZoneId::of).toList();
    }
}
