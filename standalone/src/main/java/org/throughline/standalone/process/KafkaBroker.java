package org.throughline.standalone.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.throughline.standalone.CannotStart;

/** A real Kafka broker, KRaft, one node, in its own JVM on its own class path. */
public final class KafkaBroker implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ChildJvm jvm;
    private final int port;

    private KafkaBroker(ChildJvm jvm, int port) {
        this.jvm = jvm;
        this.port = port;
    }

    public static KafkaBroker start(Path classPath, Path data, Path log, int port, int controllerPort) {
        try {
            Files.createDirectories(data);
            var properties = data.resolve("server.properties");
            Files.writeString(properties, settings(data, port, controllerPort));
            var jvm = ChildJvm.start(
                    "Kafka broker",
                    log,
                    options(),
                    classPath.resolve("*") + System.getProperty("path.separator") + ownClasses(),
                    KafkaBrokerMain.class.getName(),
                    List.of(properties.toString()));
            return new KafkaBroker(jvm, port);
        } catch (IOException e) {
            throw new CannotStart("The Kafka broker could not write to %s.".formatted(data), e);
        }
    }

    private static List<String> options() {
        var options = new ArrayList<>(AotCaches.options("kafka"));
        options.addAll(List.of("-Xms48m", "-Xmx192m", "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn"));
        return options;
    }

    /** Until it answers. */
    public void await() {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "localhost:" + port,
                AdminClientConfig.RECONNECT_BACKOFF_MS_CONFIG, 50,
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 200))) {
            while (true) {
                jvm.requireAlive();
                if (answers(admin)) {
                    return;
                }
                if (System.nanoTime() > deadline) {
                    throw new CannotStart(
                            "The Kafka broker did not answer within %d s.".formatted(PATIENCE.toSeconds()));
                }
            }
        }
    }

    private static boolean answers(Admin admin) {
        try {
            return !admin.describeCluster().nodes().get(2, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while the Kafka broker started.", e);
        }
    }

    public ChildJvm jvm() {
        return jvm;
    }

    @Override
    public void close() {
        jvm.close();
    }

    static String ownClasses() {
        return Path.of(KafkaBroker.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .toString();
    }

    /** Short sessions and elections, so that a restart after a crash is quick; small tables, so that it stays small. */
    private static String settings(Path data, int port, int controllerPort) {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.bootstrap.servers=localhost:%2$d
                controller.listener.names=CONTROLLER
                listeners=PLAINTEXT://localhost:%1$d,CONTROLLER://localhost:%2$d
                advertised.listeners=PLAINTEXT://localhost:%1$d,CONTROLLER://localhost:%2$d
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                log.dirs=%3$s
                auto.create.topics.enable=false
                default.replication.factor=1
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=4
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                group.coordinator.rebalance.protocols=classic,consumer
                group.consumer.min.session.timeout.ms=3000
                group.consumer.session.timeout.ms=3000
                group.consumer.min.heartbeat.interval.ms=1000
                group.consumer.heartbeat.interval.ms=1000
                group.min.session.timeout.ms=1000
                broker.session.timeout.ms=2000
                broker.heartbeat.interval.ms=500
                log.cleaner.dedupe.buffer.size=2097152
                log.index.size.max.bytes=1048576
                num.network.threads=2
                num.io.threads=4
                """.formatted(
                        port, controllerPort, data.resolve("log").toString().replace('\\', '/'));
    }
}
