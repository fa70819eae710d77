package org.throughline.benchmarks.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** The local platform's Kafka broker, with its settings left as Kafka has them where they matter for speed. */
public final class Broker implements AutoCloseable {

    /** As many as the platform's own topics have. */
    public static final int PARTITIONS = 16;

    private final Child child;
    private final String address;
    private final Admin admin;

    private Broker(Child child, String address) {
        this.child = child;
        this.address = address;
        this.admin = Admin.create(Map.of("bootstrap.servers", address, "reconnect.backoff.max.ms", 200));
    }

    static Broker start(Platform platform, Path folder, int port, int controllerPort) {
        try {
            Files.createDirectories(folder);
            var properties = folder.resolve("server.properties");
            Files.writeString(properties, settings(folder.resolve("log"), port, controllerPort));
            var child = Child.silent(
                    "the broker",
                    folder.resolve("broker.log"),
                    Jvm.command(
                            "-Xmx512m",
                            platform.brokerClassPath(),
                            List.of(
                                    "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                                    Platform.ORPHAN,
                                    "org.throughline.standalone.process.KafkaBrokerMain",
                                    properties.toString())));
            var broker = new Broker(child, "localhost:" + port);
            child.await(broker::answers);
            return broker;
        } catch (IOException e) {
            throw new UncheckedIOException("the broker does not start", e);
        }
    }

    public String address() {
        return address;
    }

    public ProcessHandle process() {
        return child.handle();
    }

    /** Makes a topic like those of the platform. */
    public String topic(String name) {
        try {
            admin.createTopics(List.of(new NewTopic(name, PARTITIONS, (short) 1)))
                    .all()
                    .get(30, TimeUnit.SECONDS);
            return name;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return name;
            }
            throw new IllegalStateException(name, e);
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException(name, e);
        }
    }

    private boolean answers() {
        try {
            return !admin.describeCluster().nodes().get(2, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        admin.close(java.time.Duration.ofSeconds(1));
        child.close();
    }

    private static String settings(Path log, int port, int controllerPort) {
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
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=4
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                group.initial.rebalance.delay.ms=0
                group.consumer.min.session.timeout.ms=3000
                group.consumer.session.timeout.ms=3000
                group.consumer.min.heartbeat.interval.ms=1000
                group.consumer.heartbeat.interval.ms=1000
                log.cleaner.dedupe.buffer.size=2097152
                """.formatted(port, controllerPort, log.toString().replace('\\', '/'));
    }
}
