package org.throughline.simulator.world;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What gets in a client's way: one of the seven barriers, or nothing much; and what it does how often. */
public enum Persona {
    DILIGENT(
            "TOO_BUSY",
            "ON_TIME 50, IN_GRACE 8, OFFLINE 8, SENT_TWICE 6, DONE_TWICE 6, EDITED 6, EARLY 6, LATE 4, PARTIAL 6"),
    FORGETFUL("FORGOT", "NOTHING 26, LATE 22, ON_TIME 16, BARRIER 12, TRY_AGAIN 8, OFFLINE 8, ON_THE_EDGE 8"),
    BUSY("TOO_BUSY", "PARTIAL 22, OFFLINE 18, SKIP 14, LATE 12, ON_TIME 12, SKIP_IN_ADVANCE 8, NOTHING 8, EXCUSE 6"),
    PUZZLED("DID_NOT_UNDERSTAND", "QUESTION 30, PARTIAL 16, ON_TIME 16, STARTED_ONLY 12, BARRIER 12, SKIP 8, EDITED 6"),
    DOUBTING(
            "SEEMS_POINTLESS",
            "SKIP 26, NOTHING 22, BARRIER 14, ON_TIME 14, PARTIAL 10, SKIP_THEN_DONE 8, SKIP_OFFLINE 6"),
    OVERWHELMED(
            "EMOTIONALLY_DIFFICULT",
            "PARTIAL 18, SKIP 16, STARTED_ONLY 14, BARRIER 14, EXCUSE 12, EXCUSED_BUT_DONE 8, ON_TIME 12, ADAPTED 6"),
    PERFECTIONIST(
            "PERFECTIONISM",
            "EDITED 26, ON_TIME 18, LATE 16, STARTED_ONLY 12, ADAPTED 12, ON_THE_EDGE 8, SENT_TWICE 8"),
    ASHAMED("SHAME", "NOTHING 22, SKIP_OFFLINE 14, ADAPTED 16, SKIP 14, ON_TIME 12, OFFLINE 12, SKIP_IN_ADVANCE 10");

    private final String barrier;
    private final String habits;

    Persona(String barrier, String habits) {
        this.barrier = barrier;
        this.habits = habits;
    }

    /** The reason this client gives. */
    public String barrier() {
        return barrier;
    }

    public Intent intentFor(long seed, String client, int plan, String slot) {
        return Dice.of(seed, "intent", client, plan, slot).weighed(weights());
    }

    Map<Intent, Integer> weights() {
        var weights = new LinkedHashMap<Intent, Integer>();
        Stream.of(habits.split(", ", -1))
                .map(it -> it.split(" ", -1))
                .forEach(it -> weights.put(Intent.valueOf(it[0]), Integer.valueOf(it[1])));
        return weights;
    }
}
