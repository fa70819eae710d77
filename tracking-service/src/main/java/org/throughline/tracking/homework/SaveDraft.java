package org.throughline.tracking.homework;

import static org.throughline.delivery.Retried.onConflict;

import java.time.Clock;
import org.throughline.events.Aggregate;
import org.throughline.events.ClientRef;
import org.throughline.events.Decided;
import org.throughline.events.OccurrenceId;
import org.throughline.events.Revision;

/** A client types; the last one saved is kept. */
public final class SaveDraft {

    private final Occurrences occurrences;
    private final Drafts drafts;
    private final Clock clock;

    public SaveDraft(Occurrences occurrences, Drafts drafts, Clock clock) {
        this.occurrences = occurrences;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** @param answers a JSON object, not checked yet */
    public Draft save(ClientRef client, OccurrenceId slot, String answers) {
        onConflict(() -> begun(client, slot));
        return onConflict(() -> {
            var now = clock.instant();
            var revision = drafts.find(client, slot).map(Aggregate::revision).orElse(Revision.NEW);
            var draft = new Draft(client, slot, answers, now, revision);
            drafts.record(Decided.nothing(draft), now);
            return draft;
        });
    }

    /** Typing is beginning, once the slot is open. */
    private Occurrence begun(ClientRef client, OccurrenceId id) {
        var slot = occurrences.get(client, id);
        var now = clock.instant();
        var decided = slot.stateAt(now) == State.OPEN ? slot.begin(now) : Decided.nothing(slot);
        occurrences.keep(slot, decided, now);
        return decided.state();
    }
}
