package org.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A template of the catalogue, or a clinic's copy of one. */
public record TemplateId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TemplateId {
        Id.require("template id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
