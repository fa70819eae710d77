package org.throughline.tracking.measures;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where to turn at once; kept here so that it can be said while everything else is away. */
public final class CrisisResources {

    private final List<CrisisResource> all;

    public CrisisResources(List<CrisisResource> all) {
        this.all = List.copyOf(all);
    }

    /** Those of the country the zone lies in, and those that hold everywhere. */
    public List<CrisisResource> near(@Nullable ZoneId zone) {
        return all.stream()
                .filter(it ->
                        it.zones().isEmpty() || (zone != null && it.zones().contains(zone.getId())))
                .toList();
    }
}
