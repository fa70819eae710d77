package org.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.temporal.IsoFields;

/** Which slot of a plan: {@code 2026-03-29#1} by date, {@code 2026-W13#2} by week; it survives every rescheduling. */
public record SlotKey(@JsonValue String value) implements Comparable<SlotKey> {

    private static final String BY_DATE = "0000-00-00#";
    private static final String BY_WEEK = "0000-W00#";
    private static final int LONGEST_INDEX = 4;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SlotKey {
        if (!isIndexed(BY_DATE, value) && !isIndexed(BY_WEEK, value)) {
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

    // Not a regular expression: there is a key in every event, and in every slot of a plan that is expanded.
    private static boolean isIndexed(String form, String value) {
        var digits = value.length() - form.length();
        if (digits < 1 || digits > LONGEST_INDEX || value.charAt(form.length()) == '0') {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            var wanted = i < form.length() ? form.charAt(i) : '0';
            var found = value.charAt(i);
            if (wanted == '0' ? found < '0' || found > '9' : found != wanted) {
                return false;
            }
        }
        return true;
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
