package org.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A person in therapy, by pseudonym; the partition key of every event. */
public record ClientId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ClientId {
        Id.require("client id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
