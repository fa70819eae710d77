package org.throughline.simulator.life;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.throughline.simulator.journal.Journal;
import org.throughline.simulator.platform.Api;
import org.throughline.simulator.platform.Platform;
import org.throughline.simulator.world.Resident;

/** Lets the residents live through their days on the platform's clock, and then lets every slot become final. */
public final class Life {

    private static final int HANDS = 8;
    /** A slot is final at the latest of its late window (14 days after due) and grace + 72 h. */
    private static final Duration UNTIL_ALL_IS_FINAL = Duration.ofDays(18);

    private final Platform platform;
    private final Scene scene;
    private final Consumer<Instant> progress;
    private final Deque<Fault> faults;
    private final Fault.Striker striker;

    public Life(
            Platform platform,
            Api api,
            long seed,
            Instant start,
            int days,
            Duration grid,
            Journal journal,
            List<Fault> faults,
            Fault.Striker striker,
            Consumer<Instant> progress) {
        this.platform = platform;
        this.progress = progress;
        this.faults = new ArrayDeque<>(faults);
        this.striker = striker;
        this.scene = new Scene(api, journal, new Timeline(grid), new Catalogue(api), seed, start, days);
    }

    /** Until every slot is final. @return the virtual instant at which it was over */
    public Instant live(List<Resident> residents) {
        live(residents, Instant.MAX);
        return becomeFinal();
    }

    /** Until nobody has anything in mind any more. */
    public void liveOn(List<Resident> residents) {
        live(residents, Instant.MAX);
    }

    /** Until the end of the days; what people have in mind for later is left undone. */
    public void liveToTheEnd(List<Resident> residents) {
        live(residents, scene.end());
        platform.moveTo(scene.end());
    }

    private void live(List<Resident> residents, Instant until) {
        try (var hands = Executors.newFixedThreadPool(HANDS)) {
            var people = residents.stream().map(it -> new MovingIn(scene, it)).toList();
            together(
                    hands,
                    people.stream()
                            .map(it -> work(() -> it.enrol(scene.start())))
                            .toList());
            var heard = platform.moveTo(platform.now().plus(Duration.ofMinutes(1)));
            together(
                    hands,
                    people.stream().map(it -> work(() -> it.agree(heard))).toList());
            for (var next = next(until); next.isPresent(); next = next(until)) {
                var now = platform.moveTo(next.get());
                progress.accept(now);
                strike(hands, now);
                together(
                        hands,
                        scene.timeline().take().values().stream()
                                .map(acts -> work(() -> acts.forEach(it -> it.perform(now))))
                                .toList());
            }
        }
    }

    private Optional<Instant> next(Instant until) {
        return scene.timeline().next().filter(it -> it.isBefore(until));
    }

    private void strike(ExecutorService hands, Instant now) {
        var next = faults.peek();
        if (next != null && next.isDue(scene.start(), scene.end(), now)) {
            faults.remove().happen(striker, hands);
        }
    }

    private Instant becomeFinal() {
        var until = scene.end().plus(UNTIL_ALL_IS_FINAL);
        var now = platform.now();
        while (now.isBefore(until)) {
            now = platform.moveTo(now.plus(Duration.ofDays(1)));
            progress.accept(now);
        }
        return now;
    }

    private static Callable<Boolean> work(Runnable acts) {
        return () -> {
            acts.run();
            return true;
        };
    }

    private static void together(ExecutorService hands, List<Callable<Boolean>> work) {
        try {
            for (var done : hands.invokeAll(work)) {
                done.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("somebody could not act", e.getCause());
        }
    }
}
