package org.throughline.tracking.homework;

import org.throughline.events.RecordId;

class InMemoryRecords extends InMemory<RecordId, HomeworkRecord> implements Records {

    InMemoryRecords(Power power) {
        super(
                HomeworkRecord::owner,
                HomeworkRecord::id,
                (it, revision) -> new HomeworkRecord(
                        it.owner(),
                        it.id(),
                        it.assignment(),
                        it.named(),
                        it.belongsTo(),
                        it.stage(),
                        it.dose(),
                        it.versions(),
                        it.followUpAt(),
                        revision),
                power);
    }
}
