package org.throughline.benchmarks.rebuild;

import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.throughline.analytics.AnalyticsService;
import org.throughline.analytics.rebuild.RebuildAnalytics;
import org.throughline.benchmarks.lab.Settings;
import org.throughline.benchmarks.lab.Work;
import org.throughline.benchmarks.service.Listeners;
import org.throughline.benchmarks.service.Peers;

/** analytics-service, which has folded the log as it was told and now makes its facts anew beside the live ones. */
public final class OurRebuild implements Work {

    static final String SETTINGS =
            "analytics-service: every figure's facts, written at checkpoints, then compared with the live ones";

    private final ConfigurableApplicationContext service;
    private final String kafka;

    public OurRebuild(Settings settings) {
        kafka = settings.get("kafka");
        service = new SpringApplicationBuilder(AnalyticsService.class)
                .properties(
                        "spring.config.name=analytics-service",
                        "spring.main.banner-mode=off",
                        Peers.NO_NAMASTACK,
                        Peers.leftOut(Peers.RELATIONAL, Peers.MODULITH))
                .run(
                        "--server.port=0",
                        "--throughline.database.patience.of-requests=20s",
                        "--spring.kafka.bootstrap-servers=" + kafka,
                        "--spring.mongodb.uri=" + settings.get("mongodb"),
                        "--spring.mongodb.database=" + settings.get("database"));
    }

    /** Until the live facts hold all that was told. */
    @Override
    public void prepare(int events) throws Exception {
        try (var listeners = new Listeners(kafka)) {
            listeners.await("analytics-service", Log.TOPICS);
        }
    }

    @Override
    public Done run() {
        var began = System.nanoTime();
        var rebuilt = service.getBean(RebuildAnalytics.class).rebuild(true).orElseThrow();
        return new Done(
                rebuilt.events(),
                (System.nanoTime() - began) / 1e9,
                Map.of("differences", (double) rebuilt.differences(), "clients", (double) rebuilt.clients()));
    }

    @Override
    public void close() {
        service.close();
    }
}
