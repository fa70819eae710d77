package org.throughline.analytics.adherence;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.throughline.delivery.Heard;
import org.throughline.events.AssignmentEvent;
import org.throughline.events.AssignmentId;
import org.throughline.events.ClientRef;
import org.throughline.events.HomeworkEvent;
import org.throughline.events.OutcomeEvent;

/** Takes a poll of events into the facts, one write per client, then tells what changed. */
public class FoldEvents {

    private final Clients clients;
    private final Tellings tellings;
    private final TellAdherence telling;
    private final Clock clock;

    public FoldEvents(Clients clients, Tellings tellings, Clock clock) {
        this.clients = clients;
        this.tellings = tellings;
        this.telling = new TellAdherence(tellings, clients);
        this.clock = clock;
    }

    /** Idempotent: events heard before change nothing and are told again only if they never were. */
    public void fold(List<Heard> poll) {
        Map<ClientRef, UnaryOperator<ClientFacts>> changes = new HashMap<>();
        Map<ClientRef, Set<AssignmentId>> touched = new HashMap<>();
        for (var heard : poll) {
            var client = ClientRef.of(heard.event());
            UnaryOperator<ClientFacts> change = it -> Fold.fold(it, heard.envelope(), heard.event());
            changes.merge(client, change, (first, second) -> it -> second.apply(first.apply(it)));
            var assignment = assignmentOf(heard.event());
            if (assignment != null) {
                touched.computeIfAbsent(client, _ -> new HashSet<>()).add(assignment);
            }
        }
        var told = tellings.of(touched);
        telling.tell(told, clients.change(changes), clock.instant());
    }

    private static @Nullable AssignmentId assignmentOf(HomeworkEvent event) {
        return switch (event) {
            case AssignmentEvent.AboutSlot it -> it.assignment();
            case AssignmentEvent.AboutPlan it -> it.assignment();
            case OutcomeEvent.AboutSlot it -> it.assignment();
            default -> null;
        };
    }
}
