package org.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A therapist, by pseudonym. */
public record TherapistId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TherapistId {
        Id.require("therapist id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
