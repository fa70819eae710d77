package org.throughline.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildJvmTest {

    @TempDir
    private Path folder;

    @Test
    void an_orphan_ends_at_once_and_without_ado() throws Exception {
        var orphan = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Orphan.class.getName(),
                        Waiting.class.getName(),
                        file("begun"),
                        file("ended"))
                .start();
        await().until(() -> Files.exists(folder.resolve("begun")));

        // What the system does for a parent that is gone.
        orphan.getOutputStream().close();

        assertThat(orphan.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(orphan.exitValue()).isEqualTo(3);
        assertThat(folder.resolve("ended")).doesNotExist();
    }

    @Test
    void a_child_that_is_told_to_stop_ends_in_its_own_way() {
        var child = ChildJvm.start(
                "child",
                folder.resolve("child.log"),
                List.of(),
                System.getProperty("java.class.path"),
                Waiting.class.getName(),
                List.of(file("begun"), file("ended")));
        await().until(() -> Files.exists(folder.resolve("begun")));

        child.close();

        assertThat(child.isAlive()).isFalse();
        assertThat(folder.resolve("ended")).exists();
    }

    @Test
    void a_child_of_which_only_half_can_start_ends() throws Exception {
        var child = ChildJvm.start(
                "child",
                folder.resolve("child.log"),
                List.of(),
                System.getProperty("java.class.path"),
                HalfStarted.class.getName(),
                List.of());

        assertThat(child.ended().get(30, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(child.lastWords()).contains("the other half");
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    /** Waits for ever, and leaves word of its end where it can. */
    static final class Waiting {

        private Waiting() {}

        public static void main(String[] files) throws Exception {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> create(files[1])));
            create(files[0]);
            Thread.currentThread().join();
        }

        private static void create(String file) {
            try {
                Files.createFile(Path.of(file));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    /** A thread that goes on, and a main class that does not. */
    static final class HalfStarted {

        private HalfStarted() {}

        public static void main(String[] none) throws Exception {
            Thread.ofPlatform().start(() -> await().forever().until(() -> false));
            throw new IllegalStateException("the other half");
        }
    }
}
