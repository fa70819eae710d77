package org.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.regex.Pattern;

/** Which slot of a plan: {@code 2026-03-29#1} by date, {@code 2026-W13#2} by week; it survives every rescheduling. */
public record SlotKey(@JsonValue String value) implements Comparable<SlotKey> {

    private static final Pattern FORM = Pattern.compile("\\d{4}-(\\d{2}-\\d{2}|W\\d{2})#[1-9]\\d{0,3}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SlotKey {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("slot key must look like 2026-03-29#1 or 2026-W13#2");
        }
    }

    public static SlotKey of(LocalDate date, int index) {
        return new SlotKey(date + "#" + index);
    }

    /** The ISO week in which {@code day} lies. */
    public static SlotKey ofWeek(LocalDate day, int index) {
        return new SlotKey("%04d-W%02d#%d"
                .formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), index));
    }

    public int index() {
        return Integer.parseInt(value.substring(value.indexOf('#') + 1));
    }

    @Override
    public int compareTo(SlotKey other) {
        var days = value.substring(0, value.indexOf('#')).compareTo(other.value.substring(0, other.value.indexOf('#')));
        return days != 0 ? days : Integer.compare(index(), other.index());
    }

    @Override
    public String toString() {
        return value;
    }
}
