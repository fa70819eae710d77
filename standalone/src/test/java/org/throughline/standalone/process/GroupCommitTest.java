package org.throughline.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class GroupCommitTest {

    @Test
    void all_who_ask_during_a_commit_share_the_next_one() throws Exception {
        var commits = new AtomicInteger();
        var first = new CountDownLatch(1);
        var group = new GroupCommit(() -> {
            if (commits.incrementAndGet() == 1) {
                await(first);
            }
        });
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            writers.execute(group::await);
            Awaitility.await().until(() -> commits.get() == 1);
            for (int i = 0; i < 20; i++) {
                writers.execute(group::await);
            }
            Awaitility.await().until(() -> group.waiting() == 20);
            first.countDown();
            writers.shutdown();
            assertThat(writers.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(commits).hasValue(2);
    }

    @Test
    void one_after_the_other_each_has_a_commit_of_its_own() {
        var commits = new AtomicInteger();
        var group = new GroupCommit(commits::incrementAndGet);

        group.await();
        group.await();

        assertThat(commits).hasValue(2);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
