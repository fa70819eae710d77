package org.throughline.tracking.worksheets;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How an earlier answer is compared. */
enum Operator {
    @JsonProperty("=")
    EQUAL,
    @JsonProperty("!=")
    NOT_EQUAL,
    @JsonProperty(">")
    ABOVE,
    @JsonProperty("<")
    BELOW,
    @JsonProperty(">=")
    AT_LEAST,
    @JsonProperty("<=")
    AT_MOST,
    @JsonProperty("exists")
    EXISTS
}
