package org.throughline.tracking.worksheets;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What kind of answer an item takes; a group and a display take none. */
enum ItemType {
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
    SLIDER
}
