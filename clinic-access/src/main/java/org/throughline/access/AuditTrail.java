package org.throughline.access;

/** Where accesses are written down. */
@FunctionalInterface
interface AuditTrail {

    void add(Access access);
}
