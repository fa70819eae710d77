package org.throughline.portal.client.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.portal.client.history.History.Numbers;
import org.throughline.portal.client.history.Slots.Slot;

class HistoryTest {

    private static final Numbers NONE = new Numbers(0, 0, null, 0);

    private static Slot slot(String date, String state, @Nullable String record) {
        return new Slot("o-" + date, "a-1", "RELAXATION", state, LocalDate.parse(date), ZoneOffset.UTC, record);
    }

    private static History of(Slot... slots) {
        return History.of(List.of(slots), new Plans(List.of(new Plans.Plan("a-1", "Slow breathing"))), NONE);
    }

    @Test
    void what_was_told_stands_by_week_the_latest_first() {
        var history = of(
                slot("2026-03-17", "COMPLETED", "r-1"),
                slot("2026-03-24", "PARTIAL", "r-2"),
                slot("2026-03-26", "SKIPPED", "r-3"));

        assertThat(history.weeks())
                .extracting(History.Week::monday)
                .containsExactly(LocalDate.parse("2026-03-23"), LocalDate.parse("2026-03-16"));
        assertThat(history.weeks().getFirst().lines())
                .extracting(History.Line::recordId)
                .containsExactly("r-3", "r-2");
    }

    @Test
    void what_passed_in_silence_is_not_listed() {
        var history = of(slot("2026-03-24", "MISSED", null), slot("2026-03-25", "WITHDRAWN", null));

        assertThat(history.weeks()).isEmpty();
        assertThat(history.coming()).isEmpty();
    }

    @Test
    void what_comes_stands_in_the_order_of_its_days() {
        var history = of(slot("2026-03-28", "SCHEDULED", null), slot("2026-03-27", "OPEN", null));

        assertThat(history.coming())
                .extracting(History.Line::date)
                .containsExactly(LocalDate.parse("2026-03-27"), LocalDate.parse("2026-03-28"));
    }

    @Test
    void nothing_is_counted_that_is_not_there() {
        assertThat(NONE.any()).isFalse();
        assertThat(new Numbers(5, 0, null, 0).hasRow()).isFalse();
        assertThat(new Numbers(5, 0, null, 0).hasMinutes()).isFalse();
        assertThat(new Numbers(0, 0, null, 12).any()).isTrue();
    }
}
