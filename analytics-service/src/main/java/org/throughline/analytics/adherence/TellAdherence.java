package org.throughline.analytics.adherence;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells the world how the adherence of assignments has changed. */
class TellAdherence {

    private final Tellings tellings;
    private final Clients clients;

    TellAdherence(Tellings tellings, Clients clients) {
        this.tellings = tellings;
        this.clients = clients;
    }

    /** The facts must have been read after the tellings, or what another writer told would be taken back. */
    void tell(Collection<Telling> read, Collection<ClientFacts> facts, Instant now) {
        var open = read;
        var known = facts;
        while (!open.isEmpty()) {
            var byClient = known.stream().collect(Collectors.toMap(ClientFacts::client, Function.identity()));
            var decided = open.stream()
                    .map(it -> Map.entry(it, it.tell(Objects.requireNonNull(byClient.get(it.ref())), now)))
                    .filter(it -> !it.getKey().equals(it.getValue().state()))
                    .map(Map.Entry::getValue)
                    .toList();
            open = tellings.record(decided, now);
            known = open.stream()
                    .map(Telling::ref)
                    .distinct()
                    .flatMap(it -> clients.find(it).stream())
                    .toList();
        }
    }
}
