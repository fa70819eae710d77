package org.throughline.simulator.check;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The record that resolved a slot, in its latest version.
 *
 * @param record its id; empty while there is none
 */
record Work(
        String record,
        boolean late,
        boolean early,
        @Nullable Double fraction,
        Map<String, Integer> ratings) {

    static final Work NONE = new Work("", false, false, null, Map.of());

    Work edited(@Nullable Double part, Map<String, Integer> rated) {
        return new Work(record, late, early, part, rated);
    }
}
