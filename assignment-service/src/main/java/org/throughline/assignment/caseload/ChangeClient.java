package org.throughline.assignment.caseload;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiFunction;
import org.throughline.delivery.Retried;
import org.throughline.events.ClientRef;
import org.throughline.events.Decided;
import org.throughline.events.SessionTime;

/** Something about a client becomes different, and their plans follow. */
public class ChangeClient {

    private final Clients clients;
    private final PlansFollow plans;
    private final Clock clock;

    ChangeClient(Clients clients, PlansFollow plans, Clock clock) {
        this.clients = clients;
        this.plans = plans;
        this.clock = clock;
    }

    /** @throws Discharged when their care has ended */
    public Client change(ClientRef ref, ClientChange change) {
        return decided(ref, (client, now) -> client.change(change, now));
    }

    /** Their device shows another zone; what that does to their plans is a matter of their zone policy. */
    public Client travel(ClientRef ref, ZoneId there) {
        return decided(ref, (client, now) -> client.travelTo(there, now));
    }

    /** @throws Discharged when their care has ended */
    public Client meet(ClientRef ref, List<SessionTime> toCome) {
        return decided(ref, (client, now) -> client.meet(toCome, now));
    }

    public Client discharge(ClientRef ref) {
        return decided(ref, Client::discharge);
    }

    public Client readmit(ClientRef ref) {
        return decided(ref, Client::readmit);
    }

    private Client decided(ClientRef ref, BiFunction<Client, Instant, Decided<Client>> decision) {
        Retried.onConflict(() -> {
            var now = clock.instant();
            var decided = decision.apply(clients.find(ref).orElseThrow(UnknownClient::new), now);
            if (!decided.events().isEmpty()) {
                clients.record(decided, now);
            }
            return decided;
        });
        return follow(ref);
    }

    /** Brings the plans in line with what is known of the client now; doing it twice changes nothing. */
    public Client follow(ClientRef ref) {
        return Retried.onConflict(() -> {
            var client = clients.find(ref).orElseThrow(UnknownClient::new);
            if (client.plansFollowAt() == null) {
                return client;
            }
            plans.follow(ref);
            clients.record(client.followed(null), clock.instant());
            return clients.find(ref).orElseThrow(UnknownClient::new);
        });
    }
}
