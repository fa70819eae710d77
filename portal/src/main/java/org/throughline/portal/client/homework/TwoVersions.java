package org.throughline.portal.client.homework;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.portal.worksheet.Line;

/**
 * Two things that were told of one slot: the one that was first, and the one that came in now.
 *
 * @param first absent where nothing can be put beside it, such as a slot of which nothing is expected any more
 * @param fields what was sent, to be sent once more with the choice
 * @param key for what is told beside the first
 * @param kept key under which a device keeps it, until the choice is made
 */
record TwoVersions(
        Homework mine,
        @Nullable EntryPage first,
        Map<String, List<String>> fields,
        String key,
        @Nullable String kept,
        Instant now) {

    /** Never sent again: it belongs to the page it came with. */
    private static final List<String> OF_THE_PAGE =
            List.of("_csrf", "key", "choice", "seen", "record", "beside", "kept");

    static TwoVersions of(
            Homework mine, @Nullable EntryPage first, Map<String, String[]> sent, String key, Instant now) {
        var fields = sent.entrySet().stream()
                .filter(it -> !OF_THE_PAGE.contains(it.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, it -> List.of(it.getValue())));
        var kept =
                sent.containsKey("kept") ? sent.get("kept")[0] : mine.telling().key();
        return new TwoVersions(mine, first, fields, key, kept, now);
    }

    public Entry.Version second() {
        return mine.said().asVersion(now, zone());
    }

    public List<Line> lines() {
        var sheet = mine.sheet();
        var answers = second().answers();
        return sheet == null || answers == null ? List.of() : Line.of(sheet.now(), answers);
    }

    /** Work can have been done twice; a no is said once. */
    public boolean canStandBeside() {
        return mine.said() instanceof Said.Work && !mine.predicts();
    }

    private ZoneId zone() {
        return first == null ? ZoneOffset.UTC : first.entry().latest().zone();
    }
}
