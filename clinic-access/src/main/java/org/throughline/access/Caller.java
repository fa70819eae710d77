package org.throughline.access;

import java.util.Set;
import org.throughline.events.ClientId;
import org.throughline.events.ClinicId;
import org.throughline.events.TherapistId;

/**
 * The person behind a verified token.
 *
 * @param person pseudonymous id: the client id of a client, the therapist id of a therapist
 */
public record Caller(String person, ClinicId clinic, Set<Role> roles) {

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public ClientId asClient() {
        return new ClientId(person);
    }

    public TherapistId asTherapist() {
        return new TherapistId(person);
    }
}
