package org.throughline.portal.client.homework;

import org.jspecify.annotations.Nullable;

/**
 * What became of something that was handed in without a network.
 *
 * @param record absent where none was made
 * @param words for the client
 */
record Became(What what, @Nullable String record, String words) {

    /** What the device does with it. */
    enum What {
        ARRIVED,
        LOOK_AGAIN,
        TWO_VERSIONS
    }

    /** Key of the words; a no is thanked for. */
    static String wordsFor(Told told, How how) {
        if (how == How.NOT_THIS_TIME) {
            return "device.arrived.no";
        }
        return Boolean.TRUE.equals(told.corrected()) ? "device.arrived.corrected" : "device.arrived";
    }
}
