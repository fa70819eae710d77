package org.throughline.analytics.adherence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.events.AdherenceCounts;
import org.throughline.events.AdherenceEvent.AdherenceAtRisk;
import org.throughline.events.AdherenceEvent.AdherenceRestated;
import org.throughline.events.AdherenceEvent.AdherenceUpdated;
import org.throughline.events.Aggregate;
import org.throughline.events.AssignmentId;
import org.throughline.events.ClientId;
import org.throughline.events.ClientRef;
import org.throughline.events.ClinicId;
import org.throughline.events.Decided;
import org.throughline.events.HomeworkEvent;
import org.throughline.events.Revision;
import org.throughline.events.RiskReason;

/**
 * What the world has been told of one assignment's adherence.
 *
 * @param counts as told last
 * @param asOf for which moment; absent before the first telling
 * @param risks told and not gone since
 * @param due when a recorded slot comes to its end and counts; absent where none is open
 */
public record Telling(
        ClinicId clinic,
        ClientId client,
        AssignmentId assignment,
        AdherenceCounts counts,
        @Nullable Instant asOf,
        Set<RiskReason> risks,
        @Nullable Instant due,
        Revision revision)
        implements Aggregate {

    private static final AdherenceCounts NOTHING = new AdherenceCounts(0, 0, 0, 0, 0, 0, 0, 0, 0);

    public static Telling nothing(ClientRef client, AssignmentId assignment) {
        return new Telling(client.clinic(), client.client(), assignment, NOTHING, null, Set.of(), null, Revision.NEW);
    }

    /** Tells what has changed since; a restatement when what was told of the same slots no longer holds. */
    public Decided<Telling> tell(ClientFacts facts, Instant now) {
        var history = facts.plans().get(assignment);
        if (history == null) {
            return Decided.nothing(this);
        }
        var plan = Plan.asOf(history, now, facts.zoneAsOf(now));
        var current = plan.counts(now);
        var found = Risks.of(plan);
        var events = new ArrayList<HomeworkEvent>();
        if (asOf != null && !plan.counts(asOf).equals(counts)) {
            events.add(new AdherenceRestated(clinic, client, assignment, counts, current, now, Formula.VERSION));
        } else if (!current.equals(counts)) {
            events.add(new AdherenceUpdated(clinic, client, assignment, current, now, Formula.VERSION));
        }
        found.forEach((reason, since) -> {
            if (!risks.contains(reason)) {
                events.add(new AdherenceAtRisk(clinic, client, assignment, reason, since));
            }
        });
        var told = events.isEmpty() ? asOf : now;
        return new Decided<>(
                new Telling(
                        clinic,
                        client,
                        assignment,
                        current,
                        told,
                        Set.copyOf(found.keySet()),
                        plan.nextToCount(now),
                        revision),
                List.copyOf(events));
    }

    public ClientRef ref() {
        return new ClientRef(clinic, client);
    }

    /** Something to store. */
    public boolean differs(Decided<Telling> decided) {
        return !decided.state().equals(this);
    }
}
