package org.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A client's question on a piece of homework. */
public record QuestionId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public QuestionId {
        Id.require("question id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
