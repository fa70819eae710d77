package org.throughline.benchmarks.lab;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The document database: the local platform's on a file, or a MongoDB that was named. */
public final class Documents implements AutoCloseable {

    private final @Nullable Child child;
    private final String uri;
    private final MongoClient client;
    private final List<String> made = new ArrayList<>();

    private Documents(@Nullable Child child, String uri) {
        this.child = child;
        this.uri = uri;
        this.client = MongoClients.create(
                uri + (uri.contains("?") ? "&" : "/?") + "serverSelectionTimeoutMS=2000&heartbeatFrequencyMS=500");
    }

    static Documents at(String uri) {
        return new Documents(null, uri);
    }

    static Documents start(Platform platform, Path folder, int port) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the database does not start", e);
        }
        var child = Child.silent(
                "the database",
                folder.resolve("database.log"),
                Jvm.command(
                        "-Xmx1g",
                        platform.classPath(),
                        List.of(
                                "-Dio.netty.eventLoopThreads=16",
                                Platform.ORPHAN,
                                "org.throughline.standalone.process.LocalMongoMain",
                                folder.resolve("documents.mv.db").toString(),
                                Integer.toString(port))));
        var documents = new Documents(child, "mongodb://localhost:" + port);
        child.await(documents::answers);
        return documents;
    }

    public String uri() {
        return uri;
    }

    /** The name of a database that nobody has used before and nobody will use again. */
    public String fresh(String name) {
        var database = "bench-" + Long.toHexString(System.nanoTime()) + "-" + name;
        made.add(database);
        return database;
    }

    public MongoDatabase database(String name) {
        return client.getDatabase(name);
    }

    /** None where it is a real one at an address given. */
    public List<ProcessHandle> processes() {
        return child == null ? List.of() : List.of(child.handle());
    }

    void requireAlive() {
        if (child != null) {
            child.requireAlive();
        }
    }

    String words() {
        return child == null
                ? "MongoDB at an address given, its CPU not counted"
                : "embedded, not MongoDB (each write in the file before it is answered, without fsync)";
    }

    private boolean answers() {
        try {
            client.getDatabase("admin").runCommand(new Document("ping", 1));
            return true;
        } catch (MongoException e) {
            return false;
        }
    }

    @Override
    public void close() {
        if (child == null) {
            made.forEach(it -> client.getDatabase(it).drop());
        } else {
            child.close();
        }
        client.close();
    }
}
