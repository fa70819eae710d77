package org.throughline.delivery;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * How long who waits for the database. Whoever sent a request waits less than a second, also where the database is
 * reachable and silent; everything else waits as long as a scan or a rebuild takes, and goes on afterwards.
 */
@Configuration(proxyBeanMethods = false)
class PatienceConfiguration {

    private static final String OF_REQUESTS = "${throughline.database.patience.of-requests:900ms}";
    private static final String OF_BACKGROUND = "${throughline.database.patience.of-background:1m}";

    /** To find a server, to connect and to get a connection, nobody needs longer than a request has. */
    @Bean
    MongoClientSettingsBuilderCustomizer patience(
            @Value(OF_REQUESTS) Duration ofRequests, @Value(OF_BACKGROUND) Duration ofBackground) {
        var millis = ofRequests.toMillis();
        return it -> it.applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(millis, TimeUnit.MILLISECONDS))
                .applyToConnectionPoolSettings(pool -> pool.maxWaitTime(millis, TimeUnit.MILLISECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(millis, TimeUnit.MILLISECONDS)
                        .readTimeout(ofBackground.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** In the place of Boot's own, for where another is declared Boot makes no client either. */
    @Bean
    static BeanPostProcessor asPatientAsTheCaller(
            ObjectProvider<MongoClient> client, @Value(OF_REQUESTS) Duration ofRequests) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof MongoDatabaseFactory databases
                        ? new AsPatientAsTheCaller(
                                client.getObject(), databases.getMongoDatabase().getName(), ofRequests)
                        : bean;
            }
        };
    }

    private static final class AsPatientAsTheCaller extends SimpleMongoClientDatabaseFactory {

        private final long millis;

        AsPatientAsTheCaller(MongoClient client, String name, Duration ofRequests) {
            super(client, name);
            this.millis = ofRequests.toMillis();
        }

        @Override
        protected MongoDatabase doGetMongoDatabase(String name) {
            var database = super.doGetMongoDatabase(name);
            return RequestContextHolder.getRequestAttributes() == null
                    ? database
                    : database.withTimeout(millis, TimeUnit.MILLISECONDS);
        }
    }
}
