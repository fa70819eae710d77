package org.throughline.tracking.homework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.events.Aggregate;
import org.throughline.events.AssignmentEvent.AboutPlan;
import org.throughline.events.AssignmentEvent.AssignmentPaused;
import org.throughline.events.AssignmentEvent.AssignmentResumed;
import org.throughline.events.AssignmentId;
import org.throughline.events.ClientRef;
import org.throughline.events.Revision;

/** When an assignment rested, as far as has been heard. */
public record Plan(ClientRef owner, AssignmentId id, List<Pause> pauses, long heard, Revision revision)
        implements Aggregate {

    public Plan {
        pauses = List.copyOf(pauses);
    }

    static Plan unheardOf(AboutPlan event) {
        return new Plan(ClientRef.of(event), event.assignment(), List.of(), 0, Revision.NEW);
    }

    boolean restsAt(Instant dueAt) {
        return pauses.stream().anyMatch(it -> it.covers(dueAt));
    }

    /** Empty when it was heard before, or tells nothing of pauses. */
    Optional<Plan> hear(AboutPlan event, long sequence) {
        if (sequence <= heard) {
            return Optional.empty();
        }
        return switch (event) {
            case AssignmentPaused paused -> Optional.of(with(new Pause(paused.pausedAt(), null), sequence));
            case AssignmentResumed resumed -> resumed(resumed.resumedAt(), sequence);
            default -> Optional.empty();
        };
    }

    private Optional<Plan> resumed(Instant at, long sequence) {
        if (pauses.isEmpty() || pauses.getLast().until() != null) {
            return Optional.empty();
        }
        var before = new Plan(owner, id, pauses.subList(0, pauses.size() - 1), heard, revision);
        return Optional.of(before.with(new Pause(pauses.getLast().from(), at), sequence));
    }

    private Plan with(Pause last, long sequence) {
        var all = new ArrayList<>(pauses);
        all.add(last);
        return new Plan(owner, id, all, sequence, revision);
    }
}
