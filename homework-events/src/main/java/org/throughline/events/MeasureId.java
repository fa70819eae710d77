package org.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One filled-in questionnaire of symptoms. */
public record MeasureId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MeasureId {
        Id.require("measure id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
