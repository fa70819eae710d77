package org.throughline.access;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ClientId;
import org.throughline.events.ClinicId;
import org.throughline.http.Problem;

/**
 * Which lines of a clinic's audit somebody looks for; what is absent does not narrow them down.
 *
 * @param breakGlass only those in which somebody went past the care team
 * @param before id of a line: only those written before it
 */
record AuditSearch(
        ClinicId clinic,
        @Nullable ClientId client,
        @Nullable String person,
        @Nullable Instant since,
        @Nullable Instant until,
        boolean breakGlass,
        @Nullable String before) {

    private static final int LONGEST = 64;

    AuditSearch {
        if ((person != null && person.length() > LONGEST) || (before != null && before.length() > LONGEST)) {
            throw Problem.badRequest("search", "person and before take at most " + LONGEST + " characters.");
        }
        if (since != null && until != null && !since.isBefore(until)) {
            throw Problem.badRequest("period", "since must lie before until.");
        }
    }

    static AuditSearch all(ClinicId clinic) {
        return new AuditSearch(clinic, null, null, null, null, false, null);
    }

    AuditSearch before(@Nullable String id) {
        return id == null ? this : new AuditSearch(clinic, client, person, since, until, breakGlass, id);
    }

    /** Each search is a list of its own. */
    String scope() {
        return clinic + "/audit/" + client + "/" + person + "/" + since + "/" + until + "/" + breakGlass;
    }

    Document filter() {
        var filter = new Document("clinic", clinic.value());
        if (client != null) {
            filter.append("client", client.value());
        }
        if (person != null) {
            filter.append("person", person);
        }
        var period = new Document();
        if (since != null) {
            period.append("$gte", Date.from(since));
        }
        if (until != null) {
            period.append("$lt", Date.from(until));
        }
        if (!period.isEmpty()) {
            filter.append("at", period);
        }
        if (breakGlass) {
            filter.append("breakGlass", new Document("$exists", true));
        }
        if (before != null) {
            filter.append("_id", new Document("$lt", before));
        }
        return filter;
    }
}
