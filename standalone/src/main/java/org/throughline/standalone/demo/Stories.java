package org.throughline.standalone.demo;

import java.util.LinkedHashMap;
import java.util.Map;

/** Why a newcomer might want to be somebody, where the clinics have weeks behind them. */
public final class Stories {

    private static final Map<String, String> ALL = new LinkedHashMap<>();

    static {
        ALL.put("t-mara", "Twenty clients. See who needs a look, and open a brief.");
        ALL.put("c-anna", "Practises nearly every day, and it shows.");
        ALL.put("c-ben", "Nothing from him for a week. See how he is welcomed.");
        ALL.put("c-clara", "A question nobody has answered yet, and rising scores.");
        ALL.put("t-jonas", "Five clients, each with a week of their own.");
        ALL.put("s-lena", "Looks at every therapist's clients and the clinic's figures.");
        ALL.put("a-linus", "People and teams, policies, the audit, and everything to take along.");
        ALL.put("o-kai", "What flows, what waits, and what was put aside.");
    }

    private Stories() {}

    /** By id, the best ones to begin with first. */
    public static Map<String, String> all() {
        return ALL;
    }
}
