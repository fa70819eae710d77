package org.throughline.standalone.process;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.throughline.standalone.CannotStart;

/** A MongoDB-compatible server on a file, in its own JVM. For trying out; production runs MongoDB. */
public final class LocalMongo implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ChildJvm jvm;
    private final int port;

    private LocalMongo(ChildJvm jvm, int port) {
        this.jvm = jvm;
        this.port = port;
    }

    public static LocalMongo start(Path data, Path log, int port) {
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw new CannotStart("The database could not write to %s.".formatted(data), e);
        }
        return new LocalMongo(
                ChildJvm.start(
                        "database",
                        log,
                        options(),
                        System.getProperty("java.class.path"),
                        LocalMongoMain.class.getName(),
                        List.of(data.resolve("documents.mv.db").toString(), Integer.toString(port))),
                port);
    }

    private static List<String> options() {
        var options = new ArrayList<>(AotCaches.options("database"));
        options.addAll(List.of("-Xms32m", "-Xmx512m", "-XX:+ExitOnOutOfMemoryError", "-Dio.netty.eventLoopThreads=16"));
        return options;
    }

    public String uri() {
        return "mongodb://localhost:" + port;
    }

    /** Until it answers. */
    public void await() {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var client = MongoClients.create(
                uri() + "/?serverSelectionTimeoutMS=500&connectTimeoutMS=500&heartbeatFrequencyMS=500")) {
            while (!answers(client)) {
                jvm.requireAlive();
                if (System.nanoTime() > deadline) {
                    throw new CannotStart("The database did not answer within %d s.".formatted(PATIENCE.toSeconds()));
                }
            }
        }
    }

    private static boolean answers(MongoClient client) {
        try {
            client.getDatabase("admin").runCommand(new Document("ping", 1));
            return true;
        } catch (MongoException e) {
            return false;
        }
    }

    public ChildJvm jvm() {
        return jvm;
    }

    @Override
    public void close() {
        jvm.close();
    }
}
