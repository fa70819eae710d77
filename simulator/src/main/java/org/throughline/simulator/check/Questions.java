package org.throughline.simulator.check;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import org.throughline.simulator.platform.Api;

/** Asks the interfaces what they make of a client, and compares. */
record Questions(Api api, LocalDate from, LocalDate to, Findings findings) {

    private static final int YEAR = 366;

    /** Every slot's state, and adherence with all that is known by the end. */
    void compareNow(ClientHistory client, Instant end) {
        var slots = client.at(end, findings).slots();
        var list = api.list(
                client.therapist(),
                "tracking",
                "/clients/" + client.client() + "/homework?from=" + from.minusDays(7) + "&to=" + from.plusDays(YEAR));
        new StateCheck(findings).compare(client, slots, list);
        compare(client, slots, end);
    }

    /** Adherence as it was known in the middle, asked for afterwards. */
    void compareAsOf(ClientHistory client, Instant asOf) {
        compare(client, client.at(asOf, new Findings()).slots(), asOf);
    }

    private void compare(ClientHistory client, Collection<Slot> slots, Instant asOf) {
        var path = "/clients/" + client.client() + "/adherence?from=" + from + "&to=" + to + "&asOf=" + asOf;
        var answer = api.get(client.therapist(), "analytics", path);
        var who = client.client() + " as of " + asOf;
        if (answer.ok()) {
            var check = new AdherenceCheck(findings, who);
            check.compare(Counts.of(slots, from, to, asOf), answer.body());
            check.compareStreaks(slots, client.slotsPerDay(), asOf, answer.body());
        } else {
            findings.add(Figure.ADHERENCE, who + ": analytics answers " + answer);
        }
    }
}
