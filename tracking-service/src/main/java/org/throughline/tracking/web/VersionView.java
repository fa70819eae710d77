package org.throughline.tracking.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Barrier;
import org.throughline.events.Outcome;
import org.throughline.events.Rating;
import org.throughline.tracking.homework.Privacy;
import org.throughline.tracking.homework.Version;

/** One version of a record, as much of it as the reader may see. */
record VersionView(
        int revision,
        Outcome outcome,
        Instant performedAt,
        Instant recordedAt,
        ZoneId zone,
        boolean discuss,
        @Nullable Barrier reason,
        @Nullable Double dose,
        @Nullable Duration measured,
        @Nullable Map<Rating, Integer> ratings,
        @Nullable Map<String, @Nullable Object> answers,
        @Nullable String note,
        @Nullable String adaptation) {

    static VersionView of(int revision, Version version, Privacy shown, RequestText text) {
        var entry = version.entry();
        var words = version.words();
        var summary = shown != Privacy.DONE_ONLY;
        var all = shown == Privacy.ALL;
        return new VersionView(
                revision,
                entry.outcome(),
                entry.performedAt(),
                version.recordedAt(),
                version.zone(),
                words.discuss(),
                summary ? entry.reason() : null,
                summary ? entry.dose() : null,
                summary ? entry.measured() : null,
                summary ? entry.ratings() : null,
                all && words.answers() != null ? text.answers(words.answers()) : null,
                all ? words.note() : null,
                all ? words.adaptation() : null);
    }
}
