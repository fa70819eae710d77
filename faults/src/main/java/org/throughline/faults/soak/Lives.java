package org.throughline.faults.soak;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.throughline.faults.rig.Rig;
import org.throughline.simulator.journal.Entry;
import org.throughline.simulator.journal.Journal;
import org.throughline.simulator.life.Fault;
import org.throughline.simulator.life.Life;
import org.throughline.simulator.platform.Api;
import org.throughline.simulator.platform.Http;
import org.throughline.simulator.platform.Platform;
import org.throughline.simulator.world.Population;

/** The simulator's people: as many as fill a time at a pace, and others after them while any of it is left. */
final class Lives {

    private static final int DAYS = 12;
    /** What a client and its therapist ask for in these days, moving in included; measured with 49 clients. */
    private static final double REQUESTS_OF_A_CLIENT = 13;

    private static final int FEWEST = 8;
    private static final Duration AT_ONCE = Duration.ofMinutes(30);
    private static final Duration LEFT_OVER = Duration.ofSeconds(45);
    private static final Duration GRID = Duration.ofHours(6);
    private static final int MORNING = 6;
    private static final Http PATIENT = new Http(Duration.ofMinutes(5), Duration.ofMinutes(2));

    /** What some people asked for, from {@code start} on. */
    record Lived(Instant start, int days, List<Entry> history) {}

    private final Platform platform;
    private final Api api;
    private final long seed;
    private final double rate;
    private final long began;
    private final PrintWriter out;

    Lives(Rig rig, SteadyPace pace, long seed, double rate, long began, PrintWriter out) {
        this.platform = rig.platform(PATIENT);
        this.api = new Api(platform, PATIENT, pace);
        this.seed = seed;
        this.rate = rate;
        this.began = began;
        this.out = out;
    }

    /** Asks for longer than others do, at the pace. */
    Api api() {
        return api;
    }

    /** Until {@code end}; whoever has something in mind then still does it. */
    List<Lived> until(Duration end) {
        var lived = new ArrayList<Lived>();
        var first = 1;
        for (var left = left(end); lived.isEmpty() || left.compareTo(LEFT_OVER) > 0; left = left(end)) {
            var clients = clientsFor(left);
            out.println("%5d s: %d clients move in".formatted(end.minus(left).toSeconds(), clients));
            lived.add(live(clients, first));
            first += clients;
        }
        return lived;
    }

    private Duration left(Duration end) {
        return end.minusNanos(System.nanoTime() - began);
    }

    private int clientsFor(Duration left) {
        var time = left.compareTo(AT_ONCE) < 0 ? left : AT_ONCE;
        return Math.max(FEWEST, (int) (time.toSeconds() * rate / REQUESTS_OF_A_CLIENT));
    }

    private Lived live(int clients, int first) {
        var start = platform.moveTo(nextMorning());
        var journal = new Journal();
        var people = new Population(seed, clients, DAYS, start).residents(first);
        new Life(platform, api, seed, start, DAYS, GRID, journal, List.<Fault>of(), it -> {}, it -> {}).liveOn(people);
        return new Lived(start, DAYS, journal.entries());
    }

    private Instant nextMorning() {
        var now = platform.now().atOffset(ZoneOffset.UTC);
        var today = now.toLocalDate().atTime(MORNING, 0).atOffset(ZoneOffset.UTC);
        return (now.isAfter(today) ? today.plusDays(1) : today).toInstant();
    }
}
