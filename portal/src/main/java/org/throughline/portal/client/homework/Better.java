package org.throughline.portal.client.homework;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An entry said better, as a whole: what is left out is no longer in it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Better(
        String outcome,
        @Nullable Barrier reason,
        @Nullable Double dose,
        @Nullable Double fraction,
        @Nullable String adaptation,
        @Nullable String note,
        @Nullable Map<String, Object> answers,
        @Nullable Map<String, Integer> ratings,
        @Nullable String measured,
        Privacy privacy,
        boolean discuss,
        @Nullable String stage) {

    /** The same again, for other eyes. */
    static Better shown(Entry entry, Privacy privacy) {
        var latest = entry.latest();
        return said(entry, latest.note(), latest.answers(), privacy, latest.discuss());
    }

    /** What was told on another device takes its place; what stood there is kept as its history. */
    static Better of(Entry entry, Homework mine) {
        return switch (mine.said()) {
            case Said.Work it ->
                new Better(
                        it.outcome(),
                        null,
                        it.dose(),
                        it.fraction(),
                        it.adaptation(),
                        it.note(),
                        it.answers(),
                        it.ratings(),
                        it.measured(),
                        it.privacy() == null ? entry.privacy() : it.privacy(),
                        Boolean.TRUE.equals(it.discuss()),
                        entry.stage());
            case Said.No it ->
                new Better(
                        "SKIPPED",
                        it.reason(),
                        null,
                        null,
                        null,
                        it.note(),
                        null,
                        null,
                        null,
                        entry.privacy(),
                        false,
                        entry.stage());
        };
    }

    static Better worded(Entry entry, @Nullable String note, @Nullable Map<String, Object> answers, boolean discuss) {
        var text = note == null || note.isBlank() ? null : note.strip();
        return said(entry, text, answers, entry.privacy(), discuss);
    }

    private static Better said(
            Entry entry,
            @Nullable String note,
            @Nullable Map<String, Object> answers,
            Privacy privacy,
            boolean discuss) {
        var latest = entry.latest();
        var parted = entry.isWork() && latest.dose() == null && latest.outcome().equals("PARTIAL");
        return new Better(
                latest.outcome(),
                latest.reason(),
                latest.dose(),
                parted ? entry.fraction() : null,
                latest.adaptation(),
                note,
                answers,
                latest.ratings() == null || latest.ratings().isEmpty() ? null : latest.ratings(),
                measured(latest.measured()),
                privacy,
                discuss,
                entry.stage());
    }

    private static @Nullable String measured(@Nullable Duration measured) {
        return measured == null ? null : measured.toString();
    }
}
