package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.standalone.process.ChildJvm;

class WatchTest {

    private final List<String> said = new ArrayList<>();
    private final BlockingQueue<Runnable> later = new LinkedBlockingQueue<>();
    private final Watch watch = new Watch(said::add, later::add);

    @TempDir
    private Path folder;

    @Test
    void who_is_killed_by_somebody_else_is_told_of_with_what_to_do() throws InterruptedException {
        try (var part = waiting()) {
            watch.over(part, "Start it again.");

            part.kill();
            later.take().run();

            assertThat(said)
                    .singleElement(STRING)
                    .contains("The part has ended (code 137)", "Start it again.", "More is in " + part.log());
        }
    }

    @Test
    void nobody_is_told_of_whom_somebody_asked_to_end() throws InterruptedException {
        try (var part = waiting()) {
            watch.over(part, "Start it again.");

            watch.leave(part);
            part.kill();
            later.take().run();

            assertThat(said).isEmpty();
        }
    }

    @Test
    void nobody_is_told_of_after_the_end_of_the_platform() throws InterruptedException {
        try (var part = waiting()) {
            watch.over(part, "Start it again.");

            watch.close();
            part.kill();
            later.take().run();

            assertThat(said).isEmpty();
        }
    }

    private ChildJvm waiting() {
        return ChildJvm.start(
                "part",
                folder.resolve("part.log"),
                List.of("-Xmx16m"),
                System.getProperty("java.class.path"),
                Waits.class.getName(),
                List.of());
    }

    /** Until it is killed. */
    static final class Waits {
        public static void main(String[] args) throws IOException {
            var _ = System.in.read();
        }
    }
}
