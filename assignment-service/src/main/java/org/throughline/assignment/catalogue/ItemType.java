package org.throughline.assignment.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What kind of answer an item takes; a group and a display take none. */
public enum ItemType {
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

    public boolean isNumber() {
        return this == DECIMAL || this == INTEGER || this == SLIDER;
    }

    public boolean isWords() {
        return this == STRING || this == TEXT;
    }

    public boolean takesAnswer() {
        return this != GROUP && this != DISPLAY;
    }
}
