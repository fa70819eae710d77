package org.throughline.delivery;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import org.junit.jupiter.api.AfterEach;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.mongodb.MongoDBContainer;

/** The server of production, where there is Docker. */
@Testcontainers(disabledWithoutDocker = true)
class RealMongoTest implements MongoFeatureContract {

    @Container
    static final MongoDBContainer SERVER = new MongoDBContainer("mongo:8.0");

    private MongoClient client;

    @Override
    public MongoDatabase database() {
        if (client == null) {
            client = MongoClients.create(SERVER.getConnectionString());
        }
        return client.getDatabase("contract");
    }

    @AfterEach
    void disconnect() {
        client.close();
    }
}
