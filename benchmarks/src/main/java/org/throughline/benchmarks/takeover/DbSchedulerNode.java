package org.throughline.benchmarks.takeover;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.throughline.benchmarks.lab.Settings;
import org.throughline.benchmarks.timers.DbScheduler;

/** db-scheduler; what a dead node had picked is revived by the others. */
public final class DbSchedulerNode extends PeerNode {

    static final String SETTINGS = "lock-and-fetch, 16 threads, polling every 100 ms, heartbeat every second,"
            + " dead after 4 that are missed, which is the least that it takes";

    private final OneTimeTask<Void> task;
    private final Scheduler scheduler;

    public DbSchedulerNode(Settings settings) {
        super(settings);
        if (isFirst(settings)) {
            DbScheduler.TABLES.forEach(deadlines.rows()::execute);
        }
        task = Tasks.oneTime("miss").execute((instance, context) -> deadlines.miss(instance.getId()));
        scheduler = Scheduler.create(deadlines.rows().pool(), task)
                .threads(16)
                .pollingInterval(Duration.ofMillis(100))
                .pollUsingLockAndFetch(1.0, 4.0)
                .heartbeatInterval(Duration.ofSeconds(1))
                .missedHeartbeatsLimit(4)
                .build();
        scheduler.start();
    }

    @Override
    void arm(Load load) {
        scheduler.scheduleBatch(deadlines.arm(load).stream()
                .map(it -> SchedulableInstance.of(
                        task.instance(it.id().value()), it.windows().graceUntil())));
    }

    @Override
    public void close() {
        scheduler.stop();
        deadlines.close();
    }
}
