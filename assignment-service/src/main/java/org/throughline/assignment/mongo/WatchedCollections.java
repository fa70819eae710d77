package org.throughline.assignment.mongo;

import com.mongodb.MongoException;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.throughline.assignment.assignments.Assignment;
import org.throughline.assignment.caseload.Client;
import org.throughline.delivery.OutboxCollection;
import org.throughline.delivery.Outboxes;
import org.throughline.delivery.Shape;

/** Where what the timers watch is kept. */
@Configuration(proxyBeanMethods = false)
class WatchedCollections {

    static final String ID = "state.id";

    private static final Logger log = LoggerFactory.getLogger(WatchedCollections.class);
    private static final String NAME = "assignments";

    @Bean
    OutboxCollection<Assignment> storedAssignments(Outboxes outboxes) {
        return outboxes.collection(new Shape<>(
                NAME,
                Assignment.class,
                it -> it.client().documentId(it.id()),
                it -> it.client().client(),
                Assignment::rollAt));
    }

    @Bean
    OutboxCollection<Client> storedClients(Outboxes outboxes) {
        return outboxes.collection(new Shape<>(
                "clients",
                Client.class,
                it -> MongoClients.key(it.ref()),
                it -> it.ref().client(),
                Client::plansFollowAt));
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> assignmentIndex(MongoDatabaseFactory databases) {
        return ready -> {
            try {
                databases
                        .getMongoDatabase()
                        .getCollection(NAME)
                        .createIndex(Indexes.ascending(ID), new IndexOptions().unique(true));
            } catch (MongoException e) {
                log.warn("Index of assignments not declared: {}", e.getClass().getSimpleName());
            }
        };
    }
}
