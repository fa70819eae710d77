package org.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a client said happened, once. */
public record RecordId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RecordId {
        Id.require("record id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
