package org.throughline.benchmarks.takeover;

import static org.quartz.JobBuilder.newJob;
import static org.quartz.TriggerBuilder.newTrigger;

import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Set;
import org.quartz.Job;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.Trigger;
import org.quartz.impl.StdSchedulerFactory;
import org.throughline.benchmarks.lab.Settings;
import org.throughline.benchmarks.timers.QuartzTimers;

/** Quartz; the jobs of an instance that does not check in any more are fired again. */
public final class QuartzNode extends PeerNode {

    static final String SETTINGS = "clustered, 16 threads, checking in every second, jobs that ask for recovery";

    private final Scheduler scheduler;

    public QuartzNode(Settings settings) throws Exception {
        super(settings);
        if (isFirst(settings)) {
            deadlines.rows().execute(QuartzTimers.tables());
        }
        var properties = QuartzTimers.properties(settings.get("postgres"));
        properties.setProperty("org.quartz.jobStore.clusterCheckinInterval", "1000");
        scheduler = new StdSchedulerFactory(properties).getScheduler();
        scheduler.start();
    }

    @Override
    void arm(Load load) throws Exception {
        var jobs = new LinkedHashMap<JobDetail, Set<? extends Trigger>>();
        for (var slot : deadlines.arm(load)) {
            var id = slot.id().value();
            jobs.put(
                    newJob(Miss.class).withIdentity(id).requestRecovery().build(),
                    Set.of(newTrigger()
                            .withIdentity(id)
                            .startAt(Date.from(slot.windows().graceUntil()))
                            .build()));
        }
        scheduler.scheduleJobs(jobs, false);
    }

    @Override
    public void close() throws Exception {
        scheduler.shutdown(false);
        deadlines.close();
    }

    /** Made anew for each firing. */
    public static final class Miss implements Job {
        @Override
        public void execute(JobExecutionContext context) {
            PeerDeadlines.only().miss(context.getJobDetail().getKey().getName());
        }
    }
}
