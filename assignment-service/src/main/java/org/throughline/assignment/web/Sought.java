package org.throughline.assignment.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.throughline.assignment.caseload.Client;
import org.throughline.events.TherapistId;
import org.throughline.http.Problem;

/** Which clients of a list somebody looks for: in care or no longer; therapist and name where they are not absent. */
record Sought(@Nullable TherapistId therapist, @Nullable String name, boolean discharged) {

    private static final int LONGEST = 80;

    Sought {
        if (name != null && name.length() > LONGEST) {
            throw Problem.badRequest("name", "name takes at most " + LONGEST + " characters.");
        }
    }

    boolean matches(Client client) {
        return client.inCare() != discharged
                && (therapist == null || client.therapist().equals(therapist))
                && (name == null || small(client.displayName()).contains(small(name)));
    }

    /** Each of them is a list of its own. */
    String scope() {
        return therapist == null && name == null && !discharged ? "" : "?" + therapist + "&" + name + "&" + discharged;
    }

    private static String small(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
