package org.throughline.assignment.slots;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.throughline.assignment.Kept;
import org.throughline.events.AssignmentId;
import org.throughline.events.ClientRef;
import org.throughline.events.Decided;
import org.throughline.events.HomeworkEvent;

public final class InMemorySlots implements Slots {

    private final Kept<Slot> kept;
    private int writesUntilCrash = Integer.MAX_VALUE;

    public InMemorySlots(List<HomeworkEvent> told) {
        kept = new Kept<>(
                it -> it.client().documentId(it.id()),
                (it, revision) -> new Slot(
                        it.id(),
                        it.client(),
                        it.assignment(),
                        it.key(),
                        it.day(),
                        it.windows(),
                        it.scheduleVersion(),
                        it.anchored(),
                        it.againOf(),
                        it.doseTarget(),
                        it.byHand(),
                        it.state(),
                        it.heard(),
                        revision),
                told);
    }

    public void crashAfter(int writes) {
        writesUntilCrash = writes;
    }

    @Override
    public List<Slot> of(ClientRef client, AssignmentId assignment) {
        return kept.all()
                .filter(it -> it.assignment().equals(assignment))
                .sorted(Comparator.comparing((Slot it) -> it.windows().dueAt()).thenComparing(Slot::key))
                .toList();
    }

    @Override
    public List<Slot> find(Collection<Address> addresses) {
        return addresses.stream()
                .flatMap(it -> kept.find(it.client().documentId(it.slot())).stream())
                .toList();
    }

    @Override
    public int record(List<Decided<Slot>> decided, Instant at) {
        int written = 0;
        for (var each : decided) {
            if (writesUntilCrash-- == 0) {
                throw new IllegalStateException("crashed");
            }
            written += kept.write(each) ? 1 : 0;
        }
        return written;
    }
}
