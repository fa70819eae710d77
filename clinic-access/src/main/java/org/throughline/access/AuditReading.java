package org.throughline.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.events.ClientId;
import org.throughline.http.Cursor;
import org.throughline.http.Page;

/** Lets the admin of a clinic read who looked at whom. */
@RestController
class AuditReading {

    private final Gate gate;
    private final Audit audit;

    AuditReading(Gate gate, Audit audit) {
        this.gate = gate;
        this.audit = audit;
    }

    /**
     * Lists who looked at whom, and who was turned away, the latest first; for admins of the clinic. The ids of lines
     * follow the time at which they were written, in all services, so that their lists can be laid together. 400
     * {@code period} where since does not lie before until.
     *
     * @param client only those about this client's data
     * @param person only what this person did, by pseudonym
     * @param since only those written at this instant or later
     * @param until only those written earlier than this instant
     * @param breakGlass true for only those in which somebody went past the care team
     * @param before id of a line, of this or another service: only those written before it
     * @param cursor {@code next} of the page before; 400 when it belongs to another list
     * @param limit 1 to 200, 50 where absent
     */
    @GetMapping("/api/v1/audit")
    Page<AuditEntry> audit(
            @RequestParam @Nullable ClientId client,
            @RequestParam @Nullable String person,
            @RequestParam @Nullable Instant since,
            @RequestParam @Nullable Instant until,
            @RequestParam(defaultValue = "false") boolean breakGlass,
            @RequestParam @Nullable String before,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        var clinic = gate.anyOf(Role.CLINIC_ADMIN);
        var search = new AuditSearch(clinic, client, person, since, until, breakGlass, before);
        var size = Page.limit(limit);
        var from = Cursor.read(search.scope(), cursor).orElse(null);
        return Page.of(audit.find(search.before(from), size + 1), size, it -> it, search.scope(), AuditEntry::id);
    }
}
