package org.throughline.analytics.adherence;

import java.util.HashMap;
import java.util.Map;

/** Maps that do not change. */
final class Entries {

    private Entries() {}

    static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        var larger = new HashMap<>(map);
        larger.put(key, value);
        return Map.copyOf(larger);
    }
}
