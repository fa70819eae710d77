package org.throughline.benchmarks.rebuild;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.throughline.analytics.AnalyticsService;
import org.throughline.analytics.rebuild.RebuildAnalytics;
import org.throughline.benchmarks.lab.Settings;
import org.throughline.benchmarks.lab.Work;

/** analytics-service, which has folded the log as it was told and now makes its facts anew beside the live ones. */
public final class OurRebuild implements Work {

    static final String SETTINGS =
            "analytics-service: every figure's facts, written at checkpoints, then compared with the live ones";

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration LOOK = Duration.ofMillis(200);

    private final ConfigurableApplicationContext service;
    private final String kafka;

    public OurRebuild(Settings settings) {
        kafka = settings.get("kafka");
        service = new SpringApplicationBuilder(AnalyticsService.class)
                .properties(
                        "spring.config.name=analytics-service",
                        "spring.main.banner-mode=off",
                        "namastack.outbox.enabled=false",
                        "spring.autoconfigure.exclude="
                                + "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration")
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
        var deadline = System.nanoTime() + LONGEST.toNanos();
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            while (behind(admin)) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("the live facts are behind after " + LONGEST);
                }
                LockSupport.parkNanos(LOOK.toNanos());
            }
        }
    }

    private static boolean behind(Admin admin) throws Exception {
        var ends = new java.util.HashMap<TopicPartition, OffsetSpec>();
        for (var topic : admin.describeTopics(Log.TOPICS)
                .allTopicNames()
                .get(20, TimeUnit.SECONDS)
                .values()) {
            topic.partitions()
                    .forEach(it -> ends.put(new TopicPartition(topic.name(), it.partition()), OffsetSpec.latest()));
        }
        var committed = admin.listConsumerGroupOffsets("analytics-service")
                .partitionsToOffsetAndMetadata()
                .get(20, TimeUnit.SECONDS);
        return admin.listOffsets(ends).all().get(20, TimeUnit.SECONDS).entrySet().stream()
                .filter(it -> it.getValue().offset() > 0)
                .anyMatch(it -> {
                    var heard = committed.get(it.getKey());
                    return heard == null || heard.offset() < it.getValue().offset();
                });
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
