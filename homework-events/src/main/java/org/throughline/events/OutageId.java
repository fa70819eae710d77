package org.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** An outage of the platform that was declared. */
public record OutageId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OutageId {
        Id.require("outage id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
