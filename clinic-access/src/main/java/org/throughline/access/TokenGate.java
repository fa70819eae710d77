package org.throughline.access;

import static org.throughline.access.Role.CLIENT;
import static org.throughline.access.Role.CLINIC_ADMIN;
import static org.throughline.access.Role.OPS;
import static org.throughline.access.Role.SUPERVISOR;
import static org.throughline.access.Role.THERAPIST;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughline.access.Access.Action;
import org.throughline.events.ClientId;
import org.throughline.events.ClientRef;
import org.throughline.events.ClinicId;
import org.throughline.events.TherapistId;
import org.throughline.events.TryAgainLater;

/** Decides by the roles of the token and the care team, and writes down what it decided. */
final class TokenGate implements Gate {

    private static final Logger log = LoggerFactory.getLogger(TokenGate.class);

    private final CurrentOperation operation;
    private final CareTeam careTeam;
    private final AuditTrail audit;

    TokenGate(CurrentOperation operation, CareTeam careTeam, AuditTrail audit) {
        this.operation = operation;
        this.careTeam = careTeam;
        this.audit = audit;
    }

    @Override
    public Caller caller() {
        return operation.caller();
    }

    @Override
    public ClientRef read(ClientId client) {
        var caller = caller();
        var ref = new ClientRef(caller.clinic(), client);
        if (isSelf(caller, client)) {
            return ref;
        }
        var staff = (caller.is(SUPERVISOR) || caller.is(CLINIC_ADMIN)) && careTeam.knows(ref);
        decideFor(Action.READ, ref, staff);
        return ref;
    }

    @Override
    public ClientRef actAs(ClientId client) {
        var caller = caller();
        if (!isSelf(caller, client)) {
            decide(Action.ACT, client.value(), false, Optional.empty());
        }
        return new ClientRef(caller.clinic(), client);
    }

    @Override
    public FillIn fillIn() {
        var mayFillIn = operation.fillIn();
        var client = mayFillIn.client();
        var holder = new Caller(client.client().value(), client.clinic(), Set.of());
        write(new Access(
                holder,
                client.clinic(),
                Action.FILL_IN,
                operation.name(),
                client.client().value(),
                true,
                null));
        return mayFillIn;
    }

    @Override
    public ClientRef treat(ClientId client) {
        var caller = caller();
        var ref = new ClientRef(caller.clinic(), client);
        decideFor(Action.TREAT, ref, caller.is(SUPERVISOR) && careTeam.knows(ref));
        return ref;
    }

    @Override
    public ClientRef administer(ClientId client) {
        var caller = caller();
        var ref = new ClientRef(caller.clinic(), client);
        decideFor(Action.TREAT, ref, (caller.is(SUPERVISOR) || caller.is(CLINIC_ADMIN)) && careTeam.knows(ref));
        return ref;
    }

    @Override
    public ClinicId caseloadOf(TherapistId therapist) {
        var caller = caller();
        var own = caller.is(THERAPIST) && caller.person().equals(therapist.value());
        decide(Action.CASELOAD, null, own || caller.is(SUPERVISOR) || caller.is(CLINIC_ADMIN), Optional.empty());
        return caller.clinic();
    }

    @Override
    public @Nullable ClinicId operate(@Nullable ClinicId clinic) {
        var caller = caller();
        var ops = caller.is(OPS);
        var own = clinic == null || clinic.equals(caller.clinic());
        var granted = ops || (own && caller.is(CLINIC_ADMIN));
        write(new Access(
                caller,
                granted && clinic != null ? clinic : caller.clinic(),
                Action.OPERATE,
                operation.name(),
                null,
                granted,
                null));
        return ops ? clinic : caller.clinic();
    }

    @Override
    public void oversee(ClinicId clinic) {
        var caller = caller();
        var granted = caller.is(OPS);
        var audited = granted ? clinic : caller.clinic();
        write(new Access(caller, audited, Action.OPERATE, operation.name(), null, granted, null));
    }

    @Override
    public ClinicId anyOf(Role... roles) {
        var caller = caller();
        var granted = Arrays.stream(roles).anyMatch(caller::is);
        // What clients may read too is nobody's data.
        if (!granted || (operation.onlyReads() && !Arrays.asList(roles).contains(CLIENT))) {
            decide(Action.CLINIC, null, granted, Optional.empty());
        }
        return caller.clinic();
    }

    private static boolean isSelf(Caller caller, ClientId client) {
        return caller.is(CLIENT) && caller.person().equals(client.value());
    }

    private boolean treats(Caller caller, ClientRef client) {
        return caller.is(THERAPIST) && careTeam.treats(caller.asTherapist(), client);
    }

    /** Staff by role, else a therapist of theirs, else one who breaks the glass. */
    private void decideFor(Action action, ClientRef client, boolean staff) {
        var caller = caller();
        var allowed = staff || treats(caller, client);
        var glass = !allowed && caller.is(THERAPIST) && careTeam.knows(client)
                ? operation.breakGlass()
                : Optional.<String>empty();
        decide(action, client.client().value(), allowed, glass);
    }

    private void decide(Action action, @Nullable String client, boolean allowed, Optional<String> glass) {
        var caller = caller();
        var granted = allowed || glass.isPresent();
        write(new Access(caller, caller.clinic(), action, operation.name(), client, granted, glass.orElse(null)));
    }

    private void write(Access access) {
        var granted = access.granted();
        try {
            audit.add(access);
        } catch (RuntimeException unwritten) {
            log.warn("An access could not be audited: {}", unwritten.getClass().getSimpleName());
            if (granted) {
                throw new TryAgainLater("nobody looks unseen", Duration.ofSeconds(2));
            }
        }
        if (!granted) {
            throw new NotForYou();
        }
    }
}
