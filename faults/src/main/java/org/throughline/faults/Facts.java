package org.throughline.faults;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a row saw, in the order in which it saw it. */
public final class Facts {

    private final Map<String, Object> facts = new LinkedHashMap<>();

    public Facts note(String what, Object value) {
        facts.put(what, value);
        return this;
    }

    public Map<String, Object> all() {
        return Collections.unmodifiableMap(facts);
    }
}
