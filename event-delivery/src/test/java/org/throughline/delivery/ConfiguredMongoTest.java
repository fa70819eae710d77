package org.throughline.delivery;

import com.mongodb.client.MongoDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The embedded server, or the one at {@code MONGODB_URI}. */
class ConfiguredMongoTest implements MongoFeatureContract {

    @RegisterExtension
    static final Mongo MONGO = new Mongo();

    @Override
    public MongoDatabase database() {
        return MONGO.database();
    }
}
