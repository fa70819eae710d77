package org.throughline.benchmarks.lab;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.throughline.simulator.platform.Json;
import tools.jackson.databind.JsonNode;

/** A process that does a side's work, and that we talk to in lines. */
public final class Worker implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private static final Duration LONGEST_END = Duration.ofSeconds(5);

    private final Child child;
    private final Path log;
    private final BufferedReader answers;
    private final PrintWriter orders;
    private final Runnable meanwhile;

    private Worker(Child child, Path log, Runnable meanwhile) {
        this.child = child;
        this.log = log;
        this.answers = child.process().inputReader(UTF_8);
        this.meanwhile = meanwhile;
        this.orders = new PrintWriter(child.process().outputWriter(UTF_8), true);
    }

    /** @param meanwhile throws where it makes no sense to wait any longer */
    static Worker start(Path log, Class<? extends Work> work, List<String> settings, Runnable meanwhile) {
        var words = new ArrayList<>(List.of(WorkerMain.class.getName(), work.getName()));
        words.addAll(settings);
        var child = Child.talking(
                work.getSimpleName(), log, Jvm.command("-Xmx1g", System.getProperty("java.class.path"), words));
        var worker = new Worker(child, log, meanwhile);
        worker.answer();
        return worker;
    }

    public void prepare(int events) {
        orders.println("prepare " + events);
        answer();
    }

    public Work.Done run() {
        start();
        return done();
    }

    /** As {@link #run}, without waiting for its end. */
    public void start() {
        orders.println("run");
    }

    private Work.Done done() {
        var answer = answer();
        var more = new HashMap<String, Double>();
        answer.path("more")
                .properties()
                .forEach(it -> more.put(it.getKey(), it.getValue().asDouble()));
        return new Work.Done(
                answer.path("events").asLong(), answer.path("seconds").asDouble(), more);
    }

    private JsonNode answer() {
        try {
            var line = CompletableFuture.supplyAsync(this::readLine).orTimeout(LONGEST.toSeconds(), TimeUnit.SECONDS);
            while (!line.isDone()) {
                meanwhile.run();
                Child.pause();
            }
            return Json.read(line.get().substring(WorkerMain.ANSWER.length()));
        } catch (ExecutionException e) {
            throw new IllegalStateException("no answer from a worker; the end of its log:\n" + lastWords(), e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String readLine() {
        try {
            var line = answers.readLine();
            if (line == null) {
                throw new IllegalStateException("the worker has ended");
            }
            return line.startsWith(WorkerMain.ANSWER) ? line : readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String lastWords() {
        try {
            var lines = java.nio.file.Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
        } catch (IOException e) {
            return "(none)";
        }
    }

    public ProcessHandle process() {
        return child.handle();
    }

    public void kill() {
        child.kill();
    }

    /** Its standard input ends, and so does it. */
    @Override
    public void close() {
        orders.close();
        child.awaitEnd(LONGEST_END);
    }
}
