package org.throughline.access;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A line of the audit. */
record AuditEntry(
        String id,
        Instant at,
        String clinic,
        String person,
        List<String> roles,
        @Nullable String client,
        String action,
        String operation,
        String outcome,
        @Nullable String breakGlass) {

    static AuditEntry of(Access access, Instant at) {
        var caller = access.caller();
        return new AuditEntry(
                UuidCreator.getTimeOrderedEpoch(at).toString(),
                at,
                access.clinic().value(),
                caller.person(),
                caller.roles().stream().map(Role::name).sorted().toList(),
                access.client(),
                access.action().name(),
                access.operation(),
                access.granted() ? "granted" : "refused",
                access.breakGlass());
    }

    static AuditEntry of(Document stored) {
        return new AuditEntry(
                stored.getString("_id"),
                stored.getDate("at").toInstant(),
                stored.getString("clinic"),
                stored.getString("person"),
                stored.getList("roles", String.class),
                stored.getString("client"),
                stored.getString("action"),
                stored.getString("operation"),
                stored.getString("outcome"),
                stored.getString("breakGlass"));
    }

    Document asDocument() {
        var document = new Document("_id", id)
                .append("at", Date.from(at))
                .append("clinic", clinic)
                .append("person", person)
                .append("roles", roles)
                .append("action", action)
                .append("operation", operation)
                .append("outcome", outcome);
        if (client != null) {
            document.append("client", client);
        }
        if (breakGlass != null) {
            document.append("breakGlass", breakGlass);
        }
        return document;
    }
}
