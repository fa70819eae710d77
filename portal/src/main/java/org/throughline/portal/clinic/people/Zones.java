package org.throughline.portal.clinic.people;

import java.time.ZoneId;
import java.util.List;

/** The time zones to choose from: those that are named after a place. */
final class Zones {

    private static final List<String> PLACES = ZoneId.getAvailableZoneIds().stream()
            .filter(it -> it.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
            .sorted()
            .toList();

    private Zones() {}

    static List<String> all() {
        return PLACES;
    }
}
