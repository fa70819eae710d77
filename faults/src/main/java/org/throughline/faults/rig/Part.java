package org.throughline.faults.rig;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** A process of the platform: broker, database, a service, or the platform's own with provider and front door. */
public final class Part implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(4);

    private static final Duration LONGEST_END = Duration.ofSeconds(30);

    /** Whoever runs a platform gives it half a minute; a busy machine takes longer. */
    private static final Duration LONGEST_LEAVE = Duration.ofSeconds(90);

    private final String name;
    /** As the platform started it. */
    private final CommandLine started;

    private final File log;
    private final BooleanSupplier answers;
    private volatile ProcessHandle process;
    private CommandLine next;
    private boolean ours;

    Part(String name, ProcessHandle process, CommandLine started, File log, BooleanSupplier answers) {
        this.name = name;
        this.process = process;
        this.started = started;
        this.next = started;
        this.log = log;
        this.answers = answers;
    }

    public String name() {
        return name;
    }

    CommandLine started() {
        return started;
    }

    File log() {
        return log;
    }

    boolean answers() {
        return answers.getAsBoolean();
    }

    /** One whose parent stands still is dead all the same. */
    public boolean isAlive() {
        return process.isAlive() && !status("State:").contains("zombie");
    }

    /** It stands still, and its connections with it: reachable, and silent. */
    public void stop() {
        Signal.STOP.to(process.pid());
    }

    /** It goes on as if nothing had been. */
    public void goOn() {
        Signal.CONT.to(process.pid());
    }

    /** {@code kill -9}; what others had sent it is lost with it. */
    public void kill() {
        if (isAlive()) {
            Signal.KILL.to(process.pid());
            Patience.until(name + " is dead", LONGEST_END, () -> !isAlive());
        }
    }

    /**
     * SIGTERM: it finishes what it is at, and ends.
     *
     * @return how long that took
     */
    public Duration leave() {
        Signal.TERM.to(process.pid());
        return Patience.until(name + " has left", LONGEST_LEAVE, () -> !isAlive());
    }

    /** What starts next in its place is of that build. */
    public void becomes(Build build) {
        next = started.from(build);
    }

    boolean isAsItWas() {
        return next.equals(started);
    }

    /** From its next start on. */
    void becomesAsItWas() {
        next = started;
    }

    /** In a line of its log, now or before. */
    public boolean hasSaid(String words) {
        try (var lines = Files.lines(log.toPath())) {
            return lines.anyMatch(it -> it.contains(words));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it takes of the machine's memory. */
    public long residentKilobytes() {
        return Long.parseLong("0" + status("VmRSS:").replaceAll("\\D", ""));
    }

    /** How many files and connections it holds. */
    public int handles() {
        try (var held = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
            return Math.toIntExact(held.count());
        } catch (IOException | UncheckedIOException gone) {
            return 0;
        }
    }

    /** How long this process of it has lived. */
    public Duration age() {
        return process.info()
                .startInstant()
                .map(it -> Duration.between(it, Instant.now()))
                .orElse(Duration.ZERO);
    }

    /** Empty when it is gone. */
    private String status(String field) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(it -> it.startsWith(field)).findFirst().orElse("");
        } catch (IOException | UncheckedIOException gone) {
            return "";
        }
    }

    /** As it was started before, on what it left. */
    public void startAgain() {
        launch();
        awaitAnswer();
    }

    /** As {@link #startAgain}, without waiting for it. */
    public void launch() {
        try {
            // Its standard input is ours: it ends when this process does.
            process = new ProcessBuilder(next.words())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                    .start()
                    .toHandle();
            ours = true;
        } catch (IOException e) {
            throw new UncheckedIOException(name + " does not start again", e);
        }
    }

    /** Until it is ready. */
    public Duration awaitAnswer() {
        return Patience.until(name + " is ready", LONGEST_START, answers);
    }

    /** The platform ends what it has started; here ends what was started again. */
    @Override
    public void close() {
        if (ours) {
            kill();
        }
    }
}
