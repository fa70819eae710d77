package org.throughline.assignment.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;

/**
 * Holds or not, depending on the answer to an earlier item.
 *
 * @param linkId the earlier item
 * @param value a number, a text, an option's code or a boolean
 */
public record Condition(String linkId, Operator operator, Object value) {

    public Condition {
        Objects.requireNonNull(linkId);
        Objects.requireNonNull(operator);
        Objects.requireNonNull(value);
    }

    /** How the answer is compared; EXISTS asks whether there is one, and its value is true or false. */
    public enum Operator {
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
        EXISTS;

        boolean comparesSize() {
            return switch (this) {
                case ABOVE, BELOW, AT_LEAST, AT_MOST -> true;
                case EQUAL, NOT_EQUAL, EXISTS -> false;
            };
        }
    }
}
