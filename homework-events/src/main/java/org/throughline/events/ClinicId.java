package org.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A clinic, which is also the tenant. */
public record ClinicId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ClinicId {
        Id.require("clinic id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
