package org.throughline.analytics.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughline.analytics.adherence.Anna;
import org.throughline.analytics.adherence.ClientFacts;
import org.throughline.events.ClientRef;
import org.throughline.events.ClinicId;
import org.throughline.events.ClinicStandings.Standing;

class FoldingTest {

    private final Anna anna = new Anna();
    private final Anna elder = new Anna(new ClinicId("elder"), "c-ella", "a-2");
    private final Set<ClinicId> erased = new HashSet<>();
    private final Written written = new Written(new HashMap<>());
    private final Folding folding = new Folding(written, it -> erased.contains(it) ? Standing.ERASED : Standing.ACTIVE);

    @Test
    void what_was_heard_is_written_at_the_checkpoint() {
        folding.fold(List.of(anna.enrolled(), elder.enrolled()));
        assertThat(written.facts).isEmpty();

        folding.checkpoint();

        assertThat(written.facts).containsOnlyKeys(anna.client, elder.client);
    }

    @Test
    void what_was_written_is_folded_on() {
        folding.fold(List.of(anna.enrolled(), anna.started(5)));
        folding.checkpoint();
        var assigned = anna.assigned(1);
        folding.fold(List.of(assigned));
        folding.checkpoint();

        var again = new Anna();
        assertThat(written.facts.get(anna.client))
                .isEqualTo(again.facts(again.enrolled(), again.started(5), again.assigned(1)));
    }

    @Test
    void of_a_clinic_that_is_erased_between_hearing_and_writing_nothing_is_written() {
        folding.fold(List.of(anna.enrolled(), elder.enrolled()));
        erased.add(new ClinicId("elder"));

        folding.checkpoint();

        assertThat(written.facts).containsOnlyKeys(anna.client);
    }

    private record Written(Map<ClientRef, ClientFacts> facts) implements NextFacts {

        @Override
        public Map<ClientRef, ClientFacts> read(Collection<ClientRef> clients) {
            var read = new HashMap<>(facts);
            read.keySet().retainAll(clients);
            return read;
        }

        @Override
        public void write(Collection<ClientFacts> written) {
            written.forEach(it -> facts.put(it.client(), it));
        }

        @Override
        public Set<ClientRef> differences() {
            return Set.of();
        }

        @Override
        public Set<ClientRef> differences(Set<ClientRef> among) {
            return Set.of();
        }

        @Override
        public int clients() {
            return facts.size();
        }

        @Override
        public void takeOver() {}

        @Override
        public void discard() {}
    }
}
