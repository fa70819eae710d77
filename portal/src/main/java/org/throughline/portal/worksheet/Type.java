package org.throughline.portal.worksheet;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What kind of answer an item takes. */
public enum Type {
    @JsonProperty("group")
    GROUP,
    @JsonProperty("display")
    DISPLAY,
    @JsonProperty("boolean")
    BOOLEAN,
    @JsonProperty("decimal")
    DECIMAL,
    @JsonProperty("integer")
    INTEGER,
    @JsonProperty("date")
    DATE,
    @JsonProperty("time")
    TIME,
    @JsonProperty("string")
    STRING,
    @JsonProperty("text")
    TEXT,
    @JsonProperty("choice")
    CHOICE,
    @JsonProperty("slider")
    SLIDER;

    boolean isNumber() {
        return this == DECIMAL || this == INTEGER || this == SLIDER;
    }
}
