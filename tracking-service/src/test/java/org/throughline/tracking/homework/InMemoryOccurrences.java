package org.throughline.tracking.homework;

import org.throughline.events.OccurrenceId;

class InMemoryOccurrences extends InMemory<OccurrenceId, Occurrence> implements Occurrences {

    InMemoryOccurrences(Power power) {
        super(
                Occurrence::owner,
                Occurrence::id,
                (it, revision) -> new Occurrence(
                        it.owner(), it.id(), it.terms(), it.windows(), it.verdict(), it.story(), it.heard(), revision),
                power);
    }
}
