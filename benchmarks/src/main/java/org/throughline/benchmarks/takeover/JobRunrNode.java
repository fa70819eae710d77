package org.throughline.benchmarks.takeover;

import static org.jobrunr.scheduling.JobBuilder.aJob;
import static org.jobrunr.server.BackgroundJobServerConfiguration.usingStandardBackgroundJobServerConfiguration;

import java.time.Duration;
import org.jobrunr.configuration.JobRunr;
import org.jobrunr.scheduling.JobScheduler;
import org.jobrunr.storage.sql.common.SqlStorageProviderFactory;
import org.throughline.benchmarks.lab.Settings;

/** JobRunr; the jobs of a server that says nothing any more are enqueued again. */
public final class JobRunrNode extends PeerNode {

    static final String SETTINGS = "16 workers, polling every 5 s, dead after 4 polls, both the shortest that it takes";

    private final JobScheduler scheduler;

    public JobRunrNode(Settings settings) {
        super(settings);
        scheduler = JobRunr.configure()
                .useStorageProvider(
                        SqlStorageProviderFactory.using(deadlines.rows().pool()))
                .useBackgroundJobServer(usingStandardBackgroundJobServerConfiguration()
                        .andWorkerCount(16)
                        .andPollInterval(Duration.ofSeconds(5))
                        .andServerTimeoutPollIntervalMultiplicand(4))
                .initialize()
                .getJobScheduler();
    }

    @Override
    void arm(Load load) {
        scheduler.create(deadlines.arm(load).stream().map(slot -> {
            var id = slot.id().value();
            return aJob().scheduleAt(slot.windows().graceUntil()).withJobLambda(() -> miss(id));
        }));
    }

    public static void miss(String id) {
        PeerDeadlines.only().miss(id);
    }

    @Override
    public void close() {
        JobRunr.destroy();
        deadlines.close();
    }
}
