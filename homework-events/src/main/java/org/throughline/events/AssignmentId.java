package org.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One prescription of homework to one client. */
public record AssignmentId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AssignmentId {
        Id.require("assignment id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
