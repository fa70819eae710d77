package org.throughline.benchmarks.profile;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingDouble;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a process has used of the processors, in seconds.
 *
 * @param apart of it by those of its threads that run no Java, which no sample sees
 */
record Processors(double all, Map<String, Double> apart) {

    private static final double TICKS_A_SECOND = 100;

    private static final List<Part> THREADS = List.of(
            Part.of("compiling", "C1 ", "C2 "),
            Part.of("collecting garbage, and the rest of the JVM", "VM ", "Service Thread", "Monitor Deflati"),
            Part.of("this recording", "JFR ", "Attach Listener"));

    static Processors of(ProcessHandle process) {
        var all = process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
        try (var threads = Files.list(Path.of("/proc", Long.toString(process.pid()), "task"))) {
            return new Processors(
                    all,
                    threads.map(it -> read(it.resolve("stat")))
                            .flatMap(Processors::apart)
                            .collect(groupingBy(Map.Entry::getKey, summingDouble(Map.Entry::getValue))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path stat) {
        try {
            return Files.readString(stat);
        } catch (NoSuchFileException ended) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of one thread: its name in brackets, and after it, among others, what it used in user and in system mode. */
    static Stream<Map.Entry<String, Double>> apart(String stat) {
        var end = stat.lastIndexOf(')');
        if (end < 0) {
            return Stream.empty();
        }
        var figures = stat.substring(end + 2).split(" ");
        var seconds = (Long.parseLong(figures[11]) + Long.parseLong(figures[12])) / TICKS_A_SECOND;
        return Part.of(THREADS, stat.substring(stat.indexOf('(') + 1, end)).map(it -> Map.entry(it, seconds)).stream();
    }

    Processors since(Processors before) {
        return new Processors(all - before.all, added(before.apart, -1));
    }

    Processors plus(Processors more) {
        return new Processors(all + more.all, added(more.apart, 1));
    }

    private Map<String, Double> added(Map<String, Double> other, int times) {
        var sum = new HashMap<>(apart);
        other.forEach((name, seconds) -> sum.merge(name, times * seconds, Double::sum));
        // A thread that has ended takes along what it had used.
        sum.replaceAll((_, seconds) -> Math.max(0, seconds));
        return sum;
    }
}
