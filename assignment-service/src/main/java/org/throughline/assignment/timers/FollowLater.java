package org.throughline.assignment.timers;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.throughline.assignment.caseload.ChangeClient;
import org.throughline.assignment.caseload.Client;
import org.throughline.delivery.OutboxCollection;
import org.throughline.events.Decided;
import org.throughline.timers.DueTimers;
import org.throughline.timers.Firing;
import org.throughline.timers.TimerSettings;

/** Lets plans follow a client where whoever changed the client died before they did. */
@Component
class FollowLater implements Firing<Client> {

    private static final Duration CLAIM = Duration.ofMinutes(5);

    private final ChangeClient changes;

    FollowLater(OutboxCollection<Client> clients, DueTimers timers, ChangeClient changes) {
        this.changes = changes;
        timers.watch(clients, this, TimerSettings.named("following"));
    }

    @Override
    public Decided<Client> fire(Client client, Instant now) {
        return client.followed(now.plus(CLAIM));
    }

    @Override
    public void fired(Client claimed) {
        changes.follow(claimed.ref());
    }
}
