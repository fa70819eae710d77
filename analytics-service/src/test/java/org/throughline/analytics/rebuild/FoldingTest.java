package org.throughline.analytics.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.throughline.analytics.adherence.Anna;
import org.throughline.analytics.adherence.ClientFacts;
import org.throughline.delivery.Heard;
import org.throughline.events.ClientRef;
import org.throughline.events.ClinicId;
import org.throughline.events.ClinicStandings.Standing;

class FoldingTest {

    private final Anna anna = new Anna();
    private final Anna elder = new Anna(new ClinicId("elder"), "c-ella", "a-2");
    private final Set<ClinicId> erased = new HashSet<>();
    private final Written written = new Written(new HashMap<>(), new HashSet<>());
    private final Log log = new Log();
    private final Folding folding =
            new Folding(log, written, it -> erased.contains(it) ? Standing.ERASED : Standing.ACTIVE);

    @Test
    void what_was_told_is_written() {
        log.tell(anna.enrolled(), elder.enrolled());

        folding.catchUp();

        assertThat(written.facts).containsOnlyKeys(anna.client, elder.client);
        assertThat(folding.events()).isEqualTo(2);
    }

    @Test
    void what_was_written_is_folded_on() {
        log.tell(anna.enrolled(), anna.started(5));
        folding.catchUp();
        log.tell(anna.assigned(1));
        folding.catchUp();

        var again = new Anna();
        assertThat(written.facts.get(anna.client))
                .isEqualTo(again.facts(again.enrolled(), again.started(5), again.assigned(1)));
    }

    @Test
    void what_was_written_in_the_middle_of_a_share_is_folded_on_within_it() {
        var small = new Folding(log, written, _ -> Standing.ACTIVE, 2);
        log.tell(anna.enrolled(), anna.started(5));
        log.tell(anna.assigned(1));

        small.catchUp();

        var again = new Anna();
        assertThat(written.facts.get(anna.client))
                .isEqualTo(again.facts(again.enrolled(), again.started(5), again.assigned(1)));
    }

    @Test
    void of_another_share_s_clients_nothing_is_asked_while_they_cannot_have_been_written() {
        log.tell(anna.enrolled());
        log.endShare();
        log.tell(elder.enrolled());

        folding.catchUp();

        assertThat(written.facts).containsOnlyKeys(anna.client, elder.client);
        assertThat(written.asked).isEmpty();
    }

    @Test
    void of_a_clinic_that_is_erased_between_hearing_and_writing_nothing_is_written() {
        log.tell(anna.enrolled(), elder.enrolled());
        log.whenRead = () -> erased.add(new ClinicId("elder"));

        folding.catchUp();

        assertThat(written.facts).containsOnlyKeys(anna.client);
    }

    /** Tells a poll at a time. */
    private static final class Log implements FactLog.Reader {

        private final List<List<List<Heard>>> shares = new ArrayList<>(List.of(new ArrayList<>()));
        private Runnable whenRead = () -> {};

        void tell(Heard... poll) {
            shares.getLast().add(List.of(poll));
        }

        void endShare() {
            shares.add(new ArrayList<>());
        }

        @Override
        public void readToEnd(Consumer<List<Heard>> apply, Runnable endOfShare) {
            for (var share : shares) {
                share.forEach(apply);
                share.clear();
                whenRead.run();
                endOfShare.run();
            }
        }

        @Override
        public void close() {}
    }

    private record Written(Map<ClientRef, ClientFacts> facts, Set<ClientRef> asked) implements NextFacts {

        @Override
        public Map<ClientRef, ClientFacts> read(Collection<ClientRef> clients) {
            asked.addAll(clients);
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
