package org.throughline.access;

import java.util.ArrayList;
import java.util.List;

/** An audit in memory. */
final class WrittenAudit implements AuditTrail {

    final List<Access> accesses = new ArrayList<>();
    private boolean away;

    void isAway() {
        away = true;
    }

    @Override
    public void add(Access access) {
        if (away) {
            throw new IllegalStateException("away");
        }
        accesses.add(access);
    }
}
