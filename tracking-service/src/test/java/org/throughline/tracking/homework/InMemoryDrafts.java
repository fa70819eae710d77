package org.throughline.tracking.homework;

import org.throughline.events.OccurrenceId;

class InMemoryDrafts extends InMemory<OccurrenceId, Draft> implements Drafts {

    InMemoryDrafts(Power power) {
        super(
                Draft::owner,
                Draft::id,
                (it, revision) -> new Draft(it.owner(), it.id(), it.answers(), it.savedAt(), revision),
                power);
    }
}
