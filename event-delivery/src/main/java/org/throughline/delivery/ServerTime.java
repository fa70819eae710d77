package org.throughline.delivery;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.function.Supplier;
import org.bson.Document;

/** The time that a MongoDB server tells when greeted. */
record ServerTime(Supplier<MongoDatabase> database) implements DatabaseTime {

    private static final int COMMAND_NOT_FOUND = 59;

    @Override
    public Instant instant() {
        try {
            return greet("hello");
        } catch (MongoCommandException e) {
            if (e.getCode() == COMMAND_NOT_FOUND) {
                return greet("isMaster"); // all that the embedded server knows
            }
            throw e;
        }
    }

    private Instant greet(String greeting) {
        return database.get()
                .runCommand(new Document(greeting, 1))
                .getDate("localTime")
                .toInstant();
    }
}
