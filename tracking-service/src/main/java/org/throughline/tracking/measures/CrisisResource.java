package org.throughline.tracking.measures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who answers at any hour.
 *
 * @param zones time zones of the country it serves; empty: everywhere
 */
public record CrisisResource(
        String name, @Nullable String phone, @Nullable String url, List<String> zones) {}
