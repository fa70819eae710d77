package org.throughline.assignment.mongo;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import org.throughline.assignment.caseload.Client;
import org.throughline.assignment.caseload.Clients;
import org.throughline.delivery.OutboxCollection;
import org.throughline.events.ClientRef;
import org.throughline.events.ClinicId;
import org.throughline.events.Decided;
import org.throughline.events.TherapistId;

/** Clients in MongoDB. */
@Repository
class MongoClients implements Clients {

    private static final int CASELOAD_AT_MOST = 2_000;

    private final OutboxCollection<Client> clients;

    MongoClients(OutboxCollection<Client> clients) {
        this.clients = clients;
    }

    @Override
    public Optional<Client> find(ClientRef ref) {
        return clients.find(key(ref));
    }

    @Override
    public List<Client> treatedBy(ClinicId clinic, TherapistId therapist) {
        var filter = new Document("state.ref.clinic", clinic.value()).append("state.therapist", therapist.value());
        return inOrder(clients.find(filter, CASELOAD_AT_MOST));
    }

    @Override
    public List<Client> of(ClinicId clinic) {
        return inOrder(clients.findByPrefix(clinic + "/"));
    }

    @Override
    public void record(Decided<Client> decided, Instant at) {
        clients.record(decided, at);
    }

    static String key(ClientRef ref) {
        return ref.documentId(ref.client());
    }

    private static List<Client> inOrder(List<Client> found) {
        return found.stream()
                .sorted(Comparator.comparing(it -> it.ref().client().value()))
                .toList();
    }
}
