package org.throughline.assignment.web;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.http.FieldProblem;
import org.throughline.http.Problem;

/** Reads IANA zones; a bare offset is none, because it knows no daylight saving time. */
final class Zones {

    private Zones() {}

    static ZoneId read(@Nullable String zone) {
        if (zone == null || !ZoneId.getAvailableZoneIds().contains(zone)) {
            throw Problem.invalid(
                    List.of(new FieldProblem("/zone", "unknown-zone", "Give an IANA zone such as Europe/Berlin.")));
        }
        return ZoneId.of(zone);
    }
}
