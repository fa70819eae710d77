package org.throughline.simulator.world;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.simulator.journal.Session;

/**
 * Those whom a newcomer meets in the demo clinics; {@code living-clinic.tsv} says who they are. Every day some have a
 * session today and some tomorrow.
 *
 * @param start when their days begin
 */
public record LivingClinic(long seed, Instant start, int days) {

    private static final String PEOPLE = "/living-clinic.tsv";
    private static final int SESSION_DAYS = 5;
    private static final int WEEKS_AHEAD = 4;
    private static final int PLANNED_AHEAD = 9;

    public List<Resident> residents() {
        var lines = lines();
        var residents = new ArrayList<Resident>();
        for (var line : lines) {
            residents.add(resident(residents.size(), line.split("\t", -1)));
        }
        return residents;
    }

    private Resident resident(int n, String[] told) {
        var zone = ZoneId.of(told[4]);
        return new Resident(
                told[0],
                told[2],
                told[3],
                told[1],
                zone,
                "en",
                Persona.valueOf(told[5]),
                Wellbeing.of(course(told[6]), course(told[7])),
                Turn.valueOf(told[8]),
                sessions(n, zone),
                plans(told[9], zone, Dice.of(seed, "living", told[2])),
                Optional.empty());
    }

    private static Wellbeing.Course course(String fromTo) {
        var ends = fromTo.split(">", -1);
        return new Wellbeing.Course(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
    }

    /** Weekly and four to a day, counted from the day on which a newcomer comes by. */
    private List<Session> sessions(int n, ZoneId zone) {
        var last = start.atZone(zone).toLocalDate().plusDays(days + WEEKS_AHEAD * 7L);
        var time = LocalTime.of(9 + 2 * (n / SESSION_DAYS % 4), 0);
        var first = start.atZone(zone).toLocalDate().plusDays((days + n % SESSION_DAYS) % 7);
        return Stream.iterate(first, it -> it.isBefore(last), it -> it.plusWeeks(1))
                .map(it -> it.atTime(time).atZone(zone))
                .filter(it -> it.toInstant().isAfter(start))
                .map(it -> new Session(it.toInstant(), it.plusMinutes(50).toInstant()))
                .toList();
    }

    private List<PlanDraft> plans(String told, ZoneId zone, Dice dice) {
        var today = start.atZone(zone).toLocalDate();
        var draws = new PlannedRhythm(dice, today, today.plusDays(days + PLANNED_AHEAD));
        var plans = new ArrayList<PlanDraft>();
        for (var plan : told.split(", ", -1)) {
            plans.add(draws.plan(plans.size() + 1, plan.split(" ", -1)));
        }
        return plans;
    }

    private static List<String> lines() {
        try (var in = LivingClinic.class.getResourceAsStream(PEOPLE)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
