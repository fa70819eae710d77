package org.throughline.delivery;

import com.mongodb.client.MongoDatabase;
import java.time.InstantSource;
import java.util.function.Supplier;

/** What time the database thinks it is; asking takes a round trip and may fail. */
@FunctionalInterface
public interface DatabaseTime extends InstantSource {

    /** As a MongoDB server tells it. */
    static DatabaseTime of(Supplier<MongoDatabase> database) {
        return new ServerTime(database);
    }
}
