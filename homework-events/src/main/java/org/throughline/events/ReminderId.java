package org.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One planned nudge: slot, step and channel. */
public record ReminderId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ReminderId {
        Id.require("reminder id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
