package org.throughline.assignment.caseload;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.assignment.plans.Travel;
import org.throughline.events.Aggregate;
import org.throughline.events.AssignmentEvent.ClientChanged;
import org.throughline.events.AssignmentEvent.ClientDischarged;
import org.throughline.events.AssignmentEvent.ClientEnrolled;
import org.throughline.events.ClientRef;
import org.throughline.events.Decided;
import org.throughline.events.Revision;
import org.throughline.events.SessionTime;
import org.throughline.events.TherapistId;
import org.throughline.events.ZonePolicy;

/**
 * A person in therapy.
 *
 * @param displayName what the therapist calls them; never leaves this service
 * @param zone where they are now
 * @param homeZone where they live
 * @param sessions past ones and those known to come, in order
 * @param travels the latest changes of the zone that their plans follow, in order
 * @param plansFollowAt until their plans have followed the latest change: when to see to it again
 * @param dischargedAt when their care ended; null while they are in care
 * @param requestHash of the request that enrolled them
 */
public record Client(
        ClientRef ref,
        String displayName,
        TherapistId therapist,
        ZoneId zone,
        ZonePolicy zonePolicy,
        ZoneId homeZone,
        List<SessionTime> sessions,
        List<Travel> travels,
        @Nullable Instant plansFollowAt,
        @Nullable Instant dischargedAt,
        @Nullable String requestHash,
        Revision revision)
        implements Aggregate {

    private static final int PAST_SESSIONS_KEPT = 60;
    private static final int TRAVELS_KEPT = 20;

    /** Should whoever decided die before the plans follow, they follow this much later. */
    private static final Duration PLANS_FOLLOW_WITHIN = Duration.ofMinutes(1);

    public Client {
        sessions = List.copyOf(sessions);
        travels = List.copyOf(travels);
    }

    public static Decided<Client> enrol(ClientRef ref, Enrolment enrolment, @Nullable String requestHash, Instant now) {
        var client = new Client(
                ref,
                enrolment.displayName(),
                enrolment.therapist(),
                enrolment.zone(),
                enrolment.zonePolicy(),
                enrolment.zone(),
                inOrder(enrolment.sessions().stream()),
                List.of(),
                null,
                null,
                requestHash,
                Revision.NEW);
        return Decided.of(
                client,
                new ClientEnrolled(
                        ref.clinic(),
                        ref.client(),
                        client.therapist,
                        client.zone,
                        client.zonePolicy,
                        client.sessionsToTell(now)));
    }

    /** In which zone their plans are read. */
    public ZoneId planZone() {
        return switch (zonePolicy) {
            case FOLLOW -> zone;
            case HOME -> homeZone;
        };
    }

    public boolean inCare() {
        return dischargedAt == null;
    }

    /** @throws Discharged when their care has ended */
    public Decided<Client> change(ClientChange change, Instant now) {
        requireInCare();
        return told(
                with(
                        change.displayName() == null ? displayName : change.displayName(),
                        change.therapist() == null ? therapist : change.therapist(),
                        change.zone() == null ? zone : change.zone(),
                        change.zonePolicy() == null ? zonePolicy : change.zonePolicy(),
                        change.zone() == null ? homeZone : change.zone(),
                        sessions),
                now);
    }

    /** Their clock shows another zone; home stays where it is. Of one whose care has ended nobody needs to know. */
    public Decided<Client> travelTo(ZoneId there, Instant now) {
        return inCare()
                ? told(with(displayName, therapist, there, zonePolicy, homeZone, sessions), now)
                : Decided.nothing(this);
    }

    /**
     * The sessions to come are these; what has begun already stays.
     *
     * @throws Discharged when their care has ended
     */
    public Decided<Client> meet(List<SessionTime> toCome, Instant now) {
        requireInCare();
        return told(with(displayName, therapist, zone, zonePolicy, homeZone, meeting(toCome, now)), now);
    }

    /** No session is to come any more; what was done stays. */
    public Decided<Client> discharge(Instant now) {
        if (!inCare()) {
            return Decided.nothing(this);
        }
        var state = with(displayName, therapist, zone, zonePolicy, homeZone, meeting(List.of(), now))
                .until(now)
                .plansToFollow(travels, now.plus(PLANS_FOLLOW_WITHIN));
        return Decided.of(
                state,
                new ClientDischarged(
                        ref.clinic(), ref.client(), therapist, zone, zonePolicy, state.sessionsToTell(now)));
    }

    /** Care begins again, where it ended; the plans of then do not come back. */
    public Decided<Client> readmit(Instant now) {
        return inCare()
                ? Decided.nothing(this)
                : Decided.of(
                        until(null),
                        new ClientEnrolled(
                                ref.clinic(), ref.client(), therapist, zone, zonePolicy, sessionsToTell(now)));
    }

    /** @throws Discharged when their care has ended */
    public void requireInCare() {
        if (!inCare()) {
            throw new Discharged();
        }
    }

    private List<SessionTime> meeting(List<SessionTime> toCome, Instant now) {
        var past = sessions.stream().filter(it -> !it.startsAt().isAfter(now)).toList();
        var kept = past.subList(Math.max(0, past.size() - PAST_SESSIONS_KEPT), past.size());
        return inOrder(Stream.concat(kept.stream(), toCome.stream()));
    }

    private Decided<Client> told(Client changed, Instant now) {
        if (changed.equals(this)) {
            return Decided.nothing(this);
        }
        var state = changed.plansToFollow(
                changed.planZone().equals(planZone())
                        ? travels
                        : withLast(new Travel(now, planZone(), changed.planZone())),
                now.plus(PLANS_FOLLOW_WITHIN));
        return Decided.of(
                state,
                new ClientChanged(
                        ref.clinic(),
                        ref.client(),
                        state.therapist,
                        state.zone,
                        state.zonePolicy,
                        state.sessionsToTell(now)));
    }

    /** Their plans have followed, or somebody else is about to see to it. */
    public Decided<Client> followed(@Nullable Instant lookAgainAt) {
        return Decided.nothing(plansToFollow(travels, lookAgainAt));
    }

    private Client with(
            String displayName,
            TherapistId therapist,
            ZoneId zone,
            ZonePolicy zonePolicy,
            ZoneId homeZone,
            List<SessionTime> sessions) {
        return new Client(
                ref,
                displayName,
                therapist,
                zone,
                zonePolicy,
                homeZone,
                sessions,
                travels,
                plansFollowAt,
                dischargedAt,
                requestHash,
                revision);
    }

    private Client until(@Nullable Instant end) {
        return new Client(
                ref,
                displayName,
                therapist,
                zone,
                zonePolicy,
                homeZone,
                sessions,
                travels,
                plansFollowAt,
                end,
                requestHash,
                revision);
    }

    private Client plansToFollow(List<Travel> travelled, @Nullable Instant at) {
        return new Client(
                ref,
                displayName,
                therapist,
                zone,
                zonePolicy,
                homeZone,
                sessions,
                travelled,
                at,
                dischargedAt,
                requestHash,
                revision);
    }

    private List<Travel> withLast(Travel travel) {
        var all = Stream.concat(travels.stream(), Stream.of(travel)).toList();
        return all.subList(Math.max(0, all.size() - TRAVELS_KEPT), all.size());
    }

    /** The last past session and those to come. */
    private List<SessionTime> sessionsToTell(Instant now) {
        var past = sessions.stream().filter(it -> !it.startsAt().isAfter(now)).count();
        return sessions.stream().skip(Math.max(0, past - 1)).toList();
    }

    private static List<SessionTime> inOrder(Stream<SessionTime> sessions) {
        return sessions.distinct()
                .sorted(Comparator.comparing(SessionTime::startsAt).thenComparing(SessionTime::endsAt))
                .toList();
    }
}
