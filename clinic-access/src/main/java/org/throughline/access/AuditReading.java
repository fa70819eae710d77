package org.throughline.access;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
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
     * Lists who looked at whom, and who was turned away, the latest first; for admins of the clinic.
     *
     * @param cursor {@code next} of the page before; 400 when it belongs to another list
     * @param limit 1 to 200, 50 where absent
     */
    @GetMapping("/api/v1/audit")
    Page<AuditEntry> audit(@RequestParam @Nullable String cursor, @RequestParam @Nullable Integer limit) {
        var clinic = gate.anyOf(Role.CLINIC_ADMIN);
        var size = Page.limit(limit);
        var scope = clinic + "/audit";
        var before = Cursor.read(scope, cursor).orElse(null);
        return Page.of(audit.of(clinic, before, size + 1), size, it -> it, scope, AuditEntry::id);
    }
}
