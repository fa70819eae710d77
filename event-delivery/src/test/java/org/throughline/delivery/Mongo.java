package org.throughline.delivery;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The embedded database, or the one at {@code MONGODB_URI}. */
final class Mongo implements BeforeAllCallback, AfterAllCallback {

    private final String name = "delivery-" + UUID.randomUUID();
    private @Nullable MongoServer server;
    private @Nullable String uri;
    private @Nullable MongoClient client;

    MongoDatabase database() {
        return client.getDatabase(name);
    }

    String uri() {
        return uri;
    }

    void empty() {
        database().drop();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        uri = Optional.ofNullable(System.getenv("MONGODB_URI")).orElseGet(this::embedded);
        client = MongoClients.create(uri);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        database().drop();
        client.close();
        if (server != null) {
            server.shutdownNow();
        }
    }

    private String embedded() {
        server = new MongoServer(new MemoryBackend());
        return server.bindAndGetConnectionString();
    }
}
