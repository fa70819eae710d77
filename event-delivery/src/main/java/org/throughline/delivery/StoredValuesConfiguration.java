package org.throughline.delivery;

import java.util.concurrent.TimeUnit;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.convert.DefaultDbRefResolver;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/** How everything of a service is stored, templates included, and how long it waits for its database. */
@Configuration(proxyBeanMethods = false)
class StoredValuesConfiguration {

    @Bean
    MongoCustomConversions mongoCustomConversions() {
        return StoredValues.conversions();
    }

    @Bean
    MappingMongoConverter mappingMongoConverter(
            MongoDatabaseFactory databases, MongoMappingContext names, MongoCustomConversions conversions) {
        var converter = new MappingMongoConverter(new DefaultDbRefResolver(databases), names);
        converter.setCustomConversions(conversions);
        converter.setTypeMapper(new DefaultMongoTypeMapper(null));
        converter.setMapKeyDotReplacement(StateMapping.DOT);
        return converter;
    }

    /** A request is answered with 503 within a second when the database is away. */
    @Bean
    MongoClientSettingsBuilderCustomizer impatience() {
        return it -> it.applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(800, TimeUnit.MILLISECONDS))
                .applyToConnectionPoolSettings(pool -> pool.maxWaitTime(800, TimeUnit.MILLISECONDS))
                .applyToSocketSettings(socket ->
                        socket.connectTimeout(800, TimeUnit.MILLISECONDS).readTimeout(10, TimeUnit.SECONDS));
    }
}
