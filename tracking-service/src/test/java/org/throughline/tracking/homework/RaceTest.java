package org.throughline.tracking.homework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.tracking.homework.Life.ANNA;
import static org.throughline.tracking.homework.Life.MONDAY;
import static org.throughline.tracking.homework.Life.at;
import static org.throughline.tracking.homework.Life.done;
import static org.throughline.tracking.homework.Life.said;

import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.events.OutcomeEvent.HomeworkCompleted;
import org.throughline.events.OutcomeEvent.HomeworkMissed;
import org.throughline.events.StaleAggregate;

/** The client and the clock are ready at the same moment. */
class RaceTest {

    private static final int ROUNDS = 1_000;

    @Test
    void completion_and_deadline_in_the_same_moment_never_both_stand_alone() throws Exception {
        int completed = 0;
        int late = 0;
        try (var threads = Executors.newFixedThreadPool(3)) {
            for (int round = 0; round < ROUNDS; round++) {
                var life = new Life();
                var slot = life.assigned(MONDAY);
                life.clock.set(at(MONDAY.plusDays(1), "04:00"));
                var start = new CyclicBarrier(3);
                var id = life.nextRecord();
                Callable<Boolean> client = () -> {
                    start.await();
                    life.record.record(life.slot(slot), id, said(done(at(MONDAY.plusDays(1), "04:00"))));
                    return true;
                };
                Callable<Boolean> timer = () -> {
                    start.await();
                    try {
                        life.deadlines();
                    } catch (StaleAggregate e) {
                        return false;
                    }
                    return true;
                };
                for (var done :
                        threads.invokeAll(Stream.of(client, client, timer).toList())) {
                    done.get();
                }

                var told = life.told();
                var misses =
                        told.stream().filter(HomeworkMissed.class::isInstance).count();
                assertThat(told.stream().filter(HomeworkCompleted.class::isInstance))
                        .hasSize(1);
                assertThat(misses).isLessThanOrEqualTo(1);
                assertThat(life.records.of(ANNA)).hasSize(1);
                assertThat(life.state(slot)).isEqualTo(State.COMPLETED);
                completed += misses == 0 ? 1 : 0;
                late += misses == 1 ? 1 : 0;
            }
        }
        assertThat(completed + late).isEqualTo(ROUNDS);
    }
}
