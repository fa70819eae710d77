package org.throughline.faults.soak;

import java.util.List;
import java.util.Locale;
import org.throughline.simulator.journal.Entry;
import org.throughline.simulator.platform.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * What came of it.
 *
 * @param perSecond requests that changed something, while it lasted
 * @param history what people asked for in all, after the time was over included
 * @param wrong what the checker found
 */
record SoakResult(
        double perSecond,
        List<Entry> history,
        int events,
        List<Trouble.Happened> happened,
        List<Trend> trends,
        List<String> wrong) {

    /** It could not go on. */
    static SoakResult cutOff(String why) {
        return new SoakResult(0, List.of(), 0, List.of(), List.of(), List.of(why));
    }

    boolean held() {
        return wrong.isEmpty() && trends.stream().noneMatch(it -> it.verdict() == Trend.Verdict.RISING);
    }

    ObjectNode json() {
        var json = Json.object()
                .put("outcome", held() ? "held" : "broken")
                .put("perSecond", Math.round(perSecond * 100) / 100.0)
                .put("requests", history.size())
                .put("events", events);
        for (var verdict : Trend.Verdict.values()) {
            json.put(
                    verdict.name().toLowerCase(Locale.ROOT),
                    trends.stream().filter(it -> it.verdict() == verdict).count());
        }
        var mishaps = json.putArray("mishaps");
        happened.forEach(it -> mishaps.addObject()
                .put("second", it.at().toSeconds())
                .put("what", it.mishap().name())
                .put("seconds", it.mended().toSeconds()));
        var flat = json.putArray("trends");
        trends.forEach(it -> flat.add(it.json()));
        var found = json.putArray("wrong");
        wrong.forEach(found::add);
        return json;
    }
}
