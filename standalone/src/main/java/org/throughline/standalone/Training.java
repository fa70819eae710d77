package org.throughline.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.throughline.standalone.process.AotCaches;
import org.throughline.standalone.process.ChildJvm;

/**
 * Makes the AOT caches by starting and stopping a second platform: once after a build, in the background, giving way to
 * all else. What is cut off halfway is done again after the next start.
 */
final class Training implements AutoCloseable {

    /** The first minutes belong to whoever has just started the platform. */
    private static final int PAUSE_SECONDS = 60;

    private final Path home;
    private final Path made;
    private final Path half;
    private @Nullable ChildJvm second;
    private boolean closed;

    private Training(Path home, Path made) {
        this.home = home;
        this.made = made;
        this.half = made.resolveSibling("half-made");
    }

    /** Where the launcher wants caches and there are none. */
    static Training asNeeded(Path home, boolean unwanted) {
        var folder = AotCaches.folder();
        var training = new Training(home, folder == null ? home : folder);
        if (folder == null || unwanted || Files.exists(folder)) {
            training.close();
        } else {
            Thread.ofVirtual().name("training").start(training::train);
        }
        return training;
    }

    private void train() {
        try {
            TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
            DataDirectory.delete(half);
            Files.createDirectories(half);
            var jvm = begin();
            if (jvm != null && jvm.ended().join() == 0 && Files.exists(half.resolve(AotCaches.PLATFORM + ".aot"))) {
                DataDirectory.delete(half.resolve("data"));
                Files.move(half, made);
                System.out.println("The next start will be quicker: what it loads has been prepared.");
            }
        } catch (IOException | CannotStart e) {
            // The next start is as slow as this one.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized @Nullable ChildJvm begin() {
        if (closed) {
            return null;
        }
        var options = new ArrayList<>(AotCaches.record(half));
        options.addAll(List.of("-Xmx512m", "-Dthroughline.home=" + home));
        second = ChildJvm.startHumbly(
                "training",
                half.resolve("training.log"),
                options,
                System.getProperty("java.class.path"),
                Throughline.class.getName(),
                List.of(
                        "start",
                        "--until-ready",
                        "--history=1",
                        "--data-dir=" + half.resolve("data"),
                        "--port-base=" + freePorts().base()));
        return second;
    }

    private static Ports freePorts() {
        while (true) {
            var ports = new Ports(ThreadLocalRandom.current().nextInt(20_000, 60_000));
            if (ports.areFree()) {
                return ports;
            }
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (second != null) {
            second.kill();
        }
    }
}
