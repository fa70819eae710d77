package org.throughline.benchmarks.service;

/** Libraries of peers lie on the same class path, and would configure whatever starts beside them. */
public final class Peers {

    public static final String NO_NAMASTACK = "namastack.outbox.enabled=false";

    /** Names of auto-configurations, to be left out by whoever is not this peer. */
    public static final String MODULITH =
            "org.springframework.modulith.events.config.EventPublicationAutoConfiguration,"
                    + "org.springframework.modulith.events.config.EventExternalizationAutoConfiguration,"
                    + "org.springframework.modulith.events.jackson.JacksonEventSerializationConfiguration,"
                    + "org.springframework.modulith.events.jackson2.Jackson2EventSerializationConfiguration,"
                    + "org.springframework.modulith.events.jdbc.JdbcEventPublicationAutoConfiguration,"
                    + "org.springframework.modulith.events.kafka.KafkaEventExternalizerConfiguration,"
                    + "org.springframework.modulith.events.kafka.KafkaJacksonConfiguration,"
                    + "org.springframework.modulith.events.kafka.KafkaJackson2Configuration";

    public static final String RELATIONAL = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration";

    public static final String DOCUMENTS = "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration,"
            + "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration";

    private Peers() {}

    /** As a property of Spring Boot. */
    public static String leftOut(String... names) {
        return "spring.autoconfigure.exclude=" + String.join(",", names);
    }
}
