package org.throughline.faults.ward;

import java.time.ZoneId;

/** A client of the ward. */
public record Bed(String client, String therapist, ZoneId zone) {

    /** The key under which its plan is asked for, however often. */
    String planKey(int plan) {
        return client + "-plan-" + plan;
    }
}
