package org.throughline.benchmarks.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerTest {

    @TempDir
    private Path folder;

    @Test
    void a_worker_does_what_was_prepared_in_a_process_of_its_own() {
        try (var worker = Worker.start(folder.resolve("log"), Counting.class, List.of("twice=2"), () -> {})) {
            worker.prepare(21);

            var done = worker.run();

            assertThat(done.events()).isEqualTo(42);
            assertThat(done.more())
                    .containsEntry("pid", (double) worker.process().pid());
        }
    }

    @Test
    void a_worker_that_fails_says_why() {
        try (var worker = Worker.start(folder.resolve("log"), Counting.class, List.of("twice=2"), () -> {})) {
            assertThatThrownBy(() -> worker.prepare(-1)).hasMessageContaining("less than nothing");
        }
    }

    /** Prints what is no answer, too. */
    public static final class Counting implements Work {

        private final int times;
        private int events;

        public Counting(Settings settings) {
            times = settings.number("twice");
        }

        @Override
        public void prepare(int events) {
            if (events < 0) {
                throw new IllegalArgumentException("less than nothing");
            }
            this.events = events;
        }

        @Override
        public Done run() {
            System.out.println("@not an answer");
            return new Done((long) events * times, 1, Map.of("pid", (double)
                    ProcessHandle.current().pid()));
        }
    }
}
