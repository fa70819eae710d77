package org.throughline.access;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ClinicId;
import org.throughline.events.ClinicStandings.Standing;
import org.throughline.events.Revision;
import org.throughline.http.Problem;

/**
 * A clinic as this service has been told to treat it.
 *
 * @param since when it was told so, and by whom; both absent for one that nobody ever spoke of, which is served like any
 *     other
 */
record Clinic(
        ClinicId id,
        Standing standing,
        @Nullable Instant since,
        @Nullable String by,
        long version) {

    static Clinic unspoken(ClinicId id) {
        return new Clinic(id, Standing.ACTIVE, null, null, 0);
    }

    static Clinic of(Document document) {
        return new Clinic(
                new ClinicId(document.getString("_id")),
                Standing.valueOf(document.getString("standing")),
                document.getDate("since").toInstant(),
                document.getString("by"),
                document.getLong("version"));
    }

    Document asDocument() {
        return new Document("_id", id.value())
                .append("standing", standing.name())
                .append("since", since == null ? null : Date.from(since))
                .append("by", by)
                .append("version", version);
    }

    Revision revision() {
        return new Revision(version, 0);
    }

    /** Said again it changes nothing. 409 for a way that there is not. */
    Clinic become(Standing wanted, String person, Instant now) {
        if (since != null && wanted == standing) {
            return this;
        }
        if (standing == Standing.ERASED) {
            throw Problem.conflict(
                    "clinic-erased",
                    "This clinic was erased, and its id stays taken, because events still name it. Take another id.");
        }
        if (wanted == Standing.ERASED && standing != Standing.SUSPENDED) {
            throw Problem.conflict(
                    "clinic-not-suspended", "Export what the clinic may keep, then suspend it, then erase it.");
        }
        return new Clinic(id, wanted, now, person, version + 1);
    }
}
