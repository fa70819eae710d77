package org.throughline.assignment.staff;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.throughline.events.Id;

/** A supervisor, by pseudonym. */
public record SupervisorId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SupervisorId {
        Id.require("supervisor id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
