package org.throughline.analytics.mongo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.throughline.analytics.adherence.Clients;
import org.throughline.analytics.adherence.Telling;
import org.throughline.analytics.adherence.Tellings;
import org.throughline.analytics.rebuild.NextFacts;
import org.throughline.delivery.OutboxCollection;
import org.throughline.delivery.Outboxes;

/** Where facts and tellings lie. */
@Configuration(proxyBeanMethods = false)
class AnalyticsStorage {

    @Bean
    Generations generations(MongoDatabaseFactory databases) {
        return new Generations(databases::getMongoDatabase);
    }

    @Bean
    Clients clients(Generations generations) {
        return new MongoClients(generations::live);
    }

    @Bean
    NextFacts.Maker nextFacts(Generations generations) {
        return () -> NextGeneration.of(generations);
    }

    @Bean
    OutboxCollection<Telling> toldAdherence(Outboxes outboxes) {
        return outboxes.collection(MongoTellings.SHAPE);
    }

    @Bean
    Tellings tellings(OutboxCollection<Telling> toldAdherence) {
        return new MongoTellings(toldAdherence);
    }
}
