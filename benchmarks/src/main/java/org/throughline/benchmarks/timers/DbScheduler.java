package org.throughline.benchmarks.timers;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.List;
import org.throughline.benchmarks.lab.Settings;
import org.throughline.benchmarks.lab.Work;

/** db-scheduler, polling by lock-and-fetch. */
public final class DbScheduler implements Work {

    static final String SETTINGS = "lock-and-fetch, 16 threads, batches of up to 64, polling every 100 ms; ";

    public static final List<String> TABLES = List.of(
            """
            CREATE TABLE scheduled_tasks (
                task_name text, task_instance text, task_data bytea, execution_time timestamptz NOT NULL,
                picked boolean NOT NULL, picked_by text, last_success timestamptz, last_failure timestamptz,
                consecutive_failures int, last_heartbeat timestamptz, version bigint NOT NULL, priority smallint,
                PRIMARY KEY (task_name, task_instance))""",
            "CREATE INDEX ON scheduled_tasks (execution_time)",
            "CREATE INDEX ON scheduled_tasks (last_heartbeat)");

    private static final String TASK = "miss";

    private final PeerSlots slots;
    private final Scheduler scheduler;

    public DbScheduler(Settings settings) {
        slots = new PeerSlots(settings);
        TABLES.forEach(slots.rows()::execute);
        slots.rows().execute("""
                INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                SELECT '%s', 'far-' || n, now() + interval '30 days', false, 1 FROM generate_series(1, %d) n""".formatted(TASK, settings.number("armed")));
        var task = Tasks.oneTime(TASK).execute((instance, context) -> slots.miss(instance.getId()));
        scheduler = Scheduler.create(slots.rows().pool(), task)
                .threads(16)
                .pollingInterval(Duration.ofMillis(100))
                .pollUsingLockAndFetch(1.0, 4.0)
                .build();
        scheduler.start();
    }

    /** By SQL, for arming is not what is measured. */
    @Override
    public void prepare(int events) {
        slots.arm(events);
        slots.rows().execute("""
                INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                SELECT '%s', id, timestamptz '%s', false, 1 FROM slots WHERE open""".formatted(TASK, slots.due()));
        slots.rows().execute("ANALYZE");
        slots.armed();
    }

    @Override
    public Done run() {
        return slots.run();
    }

    @Override
    public void close() {
        scheduler.stop();
        slots.close();
    }
}
