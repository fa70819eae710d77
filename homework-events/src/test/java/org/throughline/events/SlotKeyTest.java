package org.throughline.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
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
    void other_text_is_refused(@ForAll String text) {
        assertThatThrownBy(() -> new SlotKey("x" + text)).isInstanceOf(IllegalArgumentException.class);
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
