package org.throughline.access;

import org.jspecify.annotations.Nullable;
import org.throughline.events.ClientId;
import org.throughline.events.ClientRef;
import org.throughline.events.ClinicId;
import org.throughline.events.TherapistId;

/**
 * Asked first by every HTTP operation. Answers with the tenant-bound address of what may be touched, or throws
 * {@link NotForYou}, which becomes a 404 that tells nothing. Every read of another person's data is audited.
 */
public interface Gate {

    Caller caller();

    /** May read: the client, a therapist who treats them, a supervisor or admin of their clinic. */
    ClientRef read(ClientId client);

    /** May speak as the client: the client only. */
    ClientRef actAs(ClientId client);

    /**
     * May fill in the one slot that a link in a message names, and read nothing of it back: whoever holds the link, and
     * nobody with a token. Always audited, as done by the client in no role.
     */
    FillIn fillIn();

    /** May treat: a therapist who treats them (or has broken the glass, audited); a supervisor of their clinic. */
    ClientRef treat(ClientId client);

    /** May change what the clinic keeps of them: whoever may treat them, and an admin of their clinic. */
    ClientRef administer(ClientId client);

    /** May read figures of a therapist: that therapist, a supervisor or admin of the clinic. */
    ClinicId caseloadOf(TherapistId therapist);

    /**
     * May act on a clinic as a whole: ops on any, and on all of them where none is named; an admin on their own, named
     * or not. Always audited: in the clinic that is acted on, or in the caller's own for all clinics and for a refusal.
     *
     * @return the clinic; null for all of them
     */
    @Nullable
    ClinicId operate(@Nullable ClinicId clinic);

    /** May decide whether a clinic is served at all: ops only. Always audited, in the clinic that it is about. */
    void oversee(ClinicId clinic);

    /** Has one of the roles; the answer is the caller's own clinic. */
    ClinicId anyOf(Role... roles);
}
