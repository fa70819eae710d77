package org.throughline.tracking.outages;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Aggregate;
import org.throughline.events.OutageId;
import org.throughline.events.Revision;
import org.throughline.tracking.homework.Outage;

/**
 * An outage that somebody vouches for; due until what it hit is excused, however often that is interrupted.
 *
 * @param by the person who declared it
 * @param doneAt when all was excused; null until then
 * @param excused how many slots of the outage were excused for one by then
 */
public record DeclaredOutage(
        OutageId id,
        Outage outage,
        String by,
        Instant declaredAt,
        @Nullable Instant doneAt,
        @Nullable Long excused,
        Revision revision)
        implements Aggregate {

    static DeclaredOutage of(OutageId id, Outage outage, String by, Instant now) {
        return new DeclaredOutage(id, outage, by, now, null, null, Revision.NEW);
    }

    public @Nullable Instant due() {
        return doneAt == null ? declaredAt : null;
    }

    DeclaredOutage done(long slots, Instant now) {
        return new DeclaredOutage(id, outage, by, declaredAt, now, slots, revision);
    }
}
