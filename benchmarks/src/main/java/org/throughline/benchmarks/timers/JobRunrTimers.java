package org.throughline.benchmarks.timers;

import static org.jobrunr.scheduling.JobBuilder.aJob;
import static org.jobrunr.server.BackgroundJobServerConfiguration.usingStandardBackgroundJobServerConfiguration;

import java.time.Duration;
import org.jobrunr.configuration.JobRunr;
import org.jobrunr.scheduling.JobScheduler;
import org.jobrunr.storage.sql.common.SqlStorageProviderFactory;
import org.throughline.benchmarks.lab.Settings;
import org.throughline.benchmarks.lab.Work;

/** JobRunr. */
public final class JobRunrTimers implements Work {

    static final String SETTINGS = "16 workers, polling every 5 s, which is the shortest that it takes; ";

    private final PeerSlots own;
    private final JobScheduler scheduler;

    public JobRunrTimers(Settings settings) {
        own = new PeerSlots(settings);
        scheduler = JobRunr.configure()
                .useStorageProvider(SqlStorageProviderFactory.using(own.rows().pool()))
                .useBackgroundJobServer(usingStandardBackgroundJobServerConfiguration()
                        .andWorkerCount(16)
                        .andPollInterval(Duration.ofSeconds(5)))
                .initialize()
                .getJobScheduler();
    }

    @Override
    public void prepare(int events) {
        var armed = own.arm(events);
        scheduler.create(armed.stream().map(slot -> {
            var id = slot.id().value();
            return aJob().scheduleAt(own.due()).withJobLambda(() -> miss(id));
        }));
        own.armed();
    }

    public static void miss(String id) {
        PeerSlots.only().miss(id);
    }

    @Override
    public Done run() {
        return own.run();
    }

    @Override
    public void close() {
        JobRunr.destroy();
        own.close();
    }
}
