package org.throughline.assignment.web;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Where the client's clock is now, as an IANA zone. */
record TravelRequest(@Nullable String zone) {

    ZoneId there() {
        return Zones.read(zone);
    }
}
