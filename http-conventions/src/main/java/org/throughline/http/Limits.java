package org.throughline.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.databind.json.JsonMapper;

/** How deep, how long, how late. */
@Configuration(proxyBeanMethods = false)
class Limits {

    @Bean
    BodyLimit bodyLimit(JsonMapper json) {
        return new BodyLimit(json);
    }

    @Bean
    JsonFactoryBuilderCustomizer boundedJson() {
        return factory -> factory.streamReadConstraints(StreamReadConstraints.builder()
                .maxNestingDepth(32)
                .maxStringLength(32 * 1024)
                .maxNameLength(256)
                .maxNumberLength(64)
                .maxTokenCount(50_000)
                .build());
    }

    /** Absent rather than null. */
    @Bean
    JsonMapperBuilderCustomizer absentRatherThanNull() {
        return json -> json.changeDefaultPropertyInclusion(it -> it.withValueInclusion(JsonInclude.Include.NON_NULL));
    }

    /** A caller is told within a second that the database is away. */
    @Bean
    MongoClientSettingsBuilderCustomizer impatientMongo(
            @Value("${throughline.mongodb.patience:900ms}") Duration patience) {
        return settings -> settings.applyToClusterSettings(
                        it -> it.serverSelectionTimeout(patience.toMillis(), TimeUnit.MILLISECONDS))
                .applyToConnectionPoolSettings(it -> it.maxWaitTime(patience.toMillis(), TimeUnit.MILLISECONDS));
    }
}
