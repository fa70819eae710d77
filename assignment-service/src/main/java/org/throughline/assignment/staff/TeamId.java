package org.throughline.assignment.staff;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.throughline.events.Id;

/** A team of a clinic. */
public record TeamId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TeamId {
        Id.require("team id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
