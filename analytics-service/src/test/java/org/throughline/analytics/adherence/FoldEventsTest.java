package org.throughline.analytics.adherence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.AdherenceEvent.AdherenceRestated;
import org.throughline.events.AdherenceEvent.AdherenceUpdated;
import org.throughline.events.AssignmentId;
import org.throughline.events.ClientRef;
import org.throughline.events.ClinicId;
import org.throughline.events.Decided;
import org.throughline.events.HomeworkEvent;
import org.throughline.events.Revision;
import org.throughline.events.TherapistId;

class FoldEventsTest {

    private final Anna anna = new Anna();
    private final InMemoryClients clients = new InMemoryClients();
    private final InMemoryTellings tellings = new InMemoryTellings();
    private final FoldEvents events = new FoldEvents(clients, tellings, Clock.fixed(Anna.at(5), ZoneOffset.UTC));

    @Test
    void a_poll_tells_each_assignment_once() {
        events.fold(List.of(anna.started(5), anna.assigned(1), anna.assigned(2), anna.completed(1), anna.missed(2)));

        assertThat(tellings.told).singleElement().isInstanceOf(AdherenceUpdated.class);
    }

    @Test
    void a_poll_that_comes_again_tells_nothing() {
        var poll = List.of(anna.started(5), anna.assigned(1), anna.completed(1));

        events.fold(poll);
        events.fold(poll);

        assertThat(tellings.told).hasSize(1);
    }

    @Test
    void a_poll_written_but_never_told_is_told_when_it_comes_again() {
        var poll = List.of(anna.started(5), anna.assigned(1), anna.completed(1));
        clients.change(Map.of(anna.client, _ -> anna.facts(poll)));

        events.fold(poll);

        assertThat(tellings.told).hasSize(1);
    }

    @Test
    void what_another_writer_told_meanwhile_is_not_taken_back() {
        var plan = List.of(anna.started(5), anna.assigned(1));
        var done = anna.completed(1);
        tellings.meanwhile = () -> events.fold(List.of(done));

        events.fold(plan);

        assertThat(tellings.told)
                .noneMatch(AdherenceRestated.class::isInstance)
                .last()
                .isInstanceOfSatisfying(
                        AdherenceUpdated.class,
                        it -> assertThat(it.counts().completed()).isEqualTo(1));
    }

    private static final class InMemoryClients implements Clients {

        private final Map<ClientRef, ClientFacts> all = new HashMap<>();

        @Override
        public Optional<ClientFacts> find(ClientRef client) {
            return Optional.ofNullable(all.get(client));
        }

        @Override
        public List<ClientFacts> ofClinic(ClinicId clinic) {
            return all.values().stream()
                    .filter(it -> it.client().clinic().equals(clinic))
                    .toList();
        }

        @Override
        public List<ClientFacts> ofTherapist(ClinicId clinic, TherapistId therapist) {
            return ofClinic(clinic).stream()
                    .filter(it -> it.treatedBy(therapist, Instant.MAX))
                    .toList();
        }

        @Override
        public Collection<ClientFacts> change(Map<ClientRef, UnaryOperator<ClientFacts>> changes) {
            changes.forEach((client, change) ->
                    all.put(client, change.apply(all.getOrDefault(client, ClientFacts.none(client)))));
            return changes.keySet().stream().map(all::get).toList();
        }
    }

    private static final class InMemoryTellings implements Tellings {

        private final Map<AssignmentId, Telling> all = new HashMap<>();
        private final List<HomeworkEvent> told = new ArrayList<>();
        private @Nullable Runnable meanwhile;

        @Override
        public Collection<Telling> of(Map<ClientRef, ? extends Collection<AssignmentId>> assignments) {
            return assignments.entrySet().stream()
                    .flatMap(it ->
                            it.getValue().stream().map(id -> all.getOrDefault(id, Telling.nothing(it.getKey(), id))))
                    .toList();
        }

        @Override
        public Collection<Telling> record(Collection<Decided<Telling>> decided, Instant at) {
            if (meanwhile != null) {
                var other = meanwhile;
                meanwhile = null;
                other.run();
            }
            var lost = new ArrayList<Telling>();
            for (var it : decided) {
                var state = it.state();
                var stands = all.getOrDefault(state.assignment(), Telling.nothing(state.ref(), state.assignment()));
                if (stands.revision().equals(state.revision())) {
                    all.put(state.assignment(), written(state, it.events().size()));
                    told.addAll(it.events());
                } else {
                    lost.add(stands);
                }
            }
            return lost;
        }

        private static Telling written(Telling it, int events) {
            return new Telling(
                    it.clinic(),
                    it.client(),
                    it.assignment(),
                    it.counts(),
                    it.asOf(),
                    it.risks(),
                    it.due(),
                    new Revision(it.revision().version() + 1, it.revision().sequence() + events));
        }
    }
}
