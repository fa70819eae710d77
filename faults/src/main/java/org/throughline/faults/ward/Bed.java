package org.throughline.faults.ward;

import java.time.ZoneId;

/** A client of the ward. */
public record Bed(String clinic, String client, String therapist, ZoneId zone) {

    /** @param number in the ward of that name, from 0 */
    static Bed of(String clinic, String ward, int number, ZoneId zone) {
        var end = ward + "x" + number;
        return new Bed(clinic, "sim-" + clinic + "-c-" + end, "sim-" + clinic + "-t-" + end, zone);
    }

    /** The key under which its plan is asked for, however often. */
    String planKey(int plan) {
        return client + "-plan-" + plan;
    }
}
