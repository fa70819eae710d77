package org.throughline.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class SlotKeyTest {

    @Example
    void reads_like_the_definitions() {
        var sunday = LocalDate.of(2026, 3, 29);

        assertThat(SlotKey.of(sunday, 1)).hasToString("2026-03-29#1");
        assertThat(SlotKey.ofWeek(sunday, 2)).hasToString("2026-W13#2");
        assertThat(SlotKey.ofWeek(LocalDate.of(2027, 1, 3), 1)).hasToString("2026-W53#1");
    }

    @Property
    void days_sort_as_the_calendar_does(
            @ForAll("days") LocalDate a,
            @ForAll("days") LocalDate b,
            @ForAll @IntRange(min = 1, max = 9999) int i,
            @ForAll @IntRange(min = 1, max = 9999) int j) {
        var expected = a.equals(b) ? Integer.compare(i, j) : a.compareTo(b);

        assertThat(Integer.signum(SlotKey.of(a, i).compareTo(SlotKey.of(b, j)))).isEqualTo(Integer.signum(expected));
    }

    @Property
    void weeks_sort_as_the_calendar_does(@ForAll("days") LocalDate a, @ForAll("days") LocalDate b) {
        var byWeek = Comparator.<LocalDate>comparingInt(it -> it.get(IsoFields.WEEK_BASED_YEAR))
                .thenComparingInt(it -> it.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));

        assertThat(Integer.signum(SlotKey.ofWeek(a, 1).compareTo(SlotKey.ofWeek(b, 1))))
                .isEqualTo(Integer.signum(byWeek.compare(a, b)));
    }

    @Property
    void a_key_is_its_text(@ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 9999) int index) {
        var key = SlotKey.of(day, index);

        assertThat(new SlotKey(key.value())).isEqualTo(key);
        assertThat(key.index()).isEqualTo(index);
    }

    @Property
    void text_that_looks_otherwise_is_refused(@ForAll("almostKeys") String text) {
        var looksLikeOne = text.matches("[0-9]{4}-([0-9]{2}-[0-9]{2}|W[0-9]{2})#[1-9][0-9]{0,3}");

        assertThat(isAccepted(text)).isEqualTo(looksLikeOne);
    }

    private static boolean isAccepted(String text) {
        try {
            return new SlotKey(text).value().equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** A key of which up to two characters are others, more or fewer. */
    @Provide
    Arbitrary<String> almostKeys() {
        var keys = Arbitraries.of("2026-03-29#1", "2026-W13#2", "2026-03-29#9999", "2026-W13#10", "#1", "");
        var place = Arbitraries.integers().between(0, 15);
        var piece = Arbitraries.of("", "0", "1", "9", "/", ":", "#", "-", "W", "w", "\u0663", "\n", "00");
        return Combinators.combine(keys, place, piece, place, piece)
                .as((key, i, one, j, two) -> replaced(replaced(key, i, one), j, two));
    }

    private static String replaced(String text, int place, String piece) {
        return place < text.length() ? text.substring(0, place) + piece + text.substring(place + 1) : text + piece;
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2020, 1, 1).toEpochDay(),
                        LocalDate.of(2035, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }
}
