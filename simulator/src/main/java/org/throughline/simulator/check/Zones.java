package org.throughline.simulator.check;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Which zone a client lived in at which time, from the facts about clients. */
record Zones(Map<String, NavigableMap<Instant, ZoneId>> byClient) {

    static Zones of(List<Told> log) {
        var zones = new HashMap<String, NavigableMap<Instant, ZoneId>>();
        log.stream()
                .filter(it -> it.type().equals("client.enrolled") || it.type().equals("client.changed"))
                .forEach(it -> zones.computeIfAbsent(it.subject(), client -> new TreeMap<>())
                        .put(it.time(), ZoneId.of(it.text("zone"))));
        return new Zones(zones);
    }

    ZoneId at(String client, Instant instant) {
        var known = byClient.getOrDefault(client, new TreeMap<>());
        var entry = known.floorEntry(instant);
        return entry != null ? entry.getValue() : ZoneOffset.UTC;
    }
}
