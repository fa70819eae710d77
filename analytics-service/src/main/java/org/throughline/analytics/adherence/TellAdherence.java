package org.throughline.analytics.adherence;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.events.AssignmentId;
import org.throughline.events.ClientRef;

/** Tells the world how the adherence of assignments has changed, one event per assignment at most. */
public class TellAdherence {

    private final Tellings tellings;

    public TellAdherence(Tellings tellings) {
        this.tellings = tellings;
    }

    void tell(
            Collection<ClientFacts> facts,
            Map<ClientRef, ? extends Collection<AssignmentId>> assignments,
            Instant now) {
        var known = facts.stream().collect(Collectors.toMap(ClientFacts::client, Function.identity()));
        var open = tellings.of(assignments);
        while (!open.isEmpty()) {
            var decided = open.stream()
                    .map(it -> Map.entry(it, it.tell(Objects.requireNonNull(known.get(it.ref())), now)))
                    .filter(it -> it.getKey().differs(it.getValue()))
                    .map(Map.Entry::getValue)
                    .toList();
            open = tellings.record(decided, now);
        }
    }
}
