package org.throughline.benchmarks.timers;

import static org.quartz.JobBuilder.newJob;
import static org.quartz.TriggerBuilder.newTrigger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.quartz.Job;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.Trigger;
import org.quartz.impl.StdSchedulerFactory;
import org.throughline.benchmarks.lab.Settings;
import org.throughline.benchmarks.lab.Work;

/** Quartz with its clustered JDBC store. */
public final class QuartzTimers implements Work {

    static final String SETTINGS = "clustered, 16 threads, batches of 16 triggers acquired within the lock; ";

    private static final String TABLES = "/org/quartz/impl/jdbcjobstore/tables_postgres.sql";

    private final PeerSlots own;
    private final Scheduler scheduler;

    public QuartzTimers(Settings settings) throws Exception {
        own = new PeerSlots(settings);
        own.rows().execute(tables());
        scheduler = new StdSchedulerFactory(properties(settings.get("postgres"))).getScheduler();
        scheduler.start();
    }

    @Override
    public void prepare(int events) throws Exception {
        var jobs = new LinkedHashMap<JobDetail, Set<? extends Trigger>>();
        for (var slot : own.arm(events)) {
            var job = newJob(Miss.class).withIdentity(slot.id().value()).build();
            jobs.put(
                    job,
                    Set.of(newTrigger()
                            .withIdentity(slot.id().value())
                            .startAt(Date.from(own.due()))
                            .build()));
        }
        scheduler.scheduleJobs(jobs, false);
        own.armed();
    }

    @Override
    public Done run() {
        return own.run();
    }

    @Override
    public void close() throws Exception {
        scheduler.shutdown(false);
        own.close();
    }

    /** Made anew for each firing. */
    public static final class Miss implements Job {
        @Override
        public void execute(JobExecutionContext context) {
            PeerSlots.only().miss(context.getJobDetail().getKey().getName());
        }
    }

    /** Its own script, which begins with dropping what there is. */
    public static String tables() throws IOException {
        try (var in = Objects.requireNonNull(Scheduler.class.getResourceAsStream(TABLES))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    public static Properties properties(String url) {
        var properties = new Properties();
        Map.ofEntries(
                        Map.entry("org.quartz.scheduler.instanceName", "bench"),
                        Map.entry("org.quartz.scheduler.instanceId", "AUTO"),
                        Map.entry("org.quartz.scheduler.batchTriggerAcquisitionMaxCount", "16"),
                        Map.entry("org.quartz.threadPool.threadCount", "16"),
                        Map.entry("org.quartz.jobStore.class", "org.quartz.impl.jdbcjobstore.JobStoreTX"),
                        Map.entry(
                                "org.quartz.jobStore.driverDelegateClass",
                                "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate"),
                        Map.entry("org.quartz.jobStore.isClustered", "true"),
                        Map.entry("org.quartz.jobStore.acquireTriggersWithinLock", "true"),
                        Map.entry("org.quartz.jobStore.dataSource", "postgres"),
                        Map.entry("org.quartz.dataSource.postgres.provider", "hikaricp"),
                        Map.entry("org.quartz.dataSource.postgres.driver", "org.postgresql.Driver"),
                        Map.entry("org.quartz.dataSource.postgres.URL", url),
                        Map.entry("org.quartz.dataSource.postgres.maxConnections", "20"))
                .forEach(properties::setProperty);
        return properties;
    }
}
