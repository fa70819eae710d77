package org.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** One expected piece of homework; derived from assignment and slot key, so that issuing it twice is harmless. */
public record OccurrenceId(@JsonValue String value) implements Id {

    private static final UUID NAMESPACE = UUID.fromString("5f0a3f64-6f0e-5d7c-9a35-0b6d1c1f7a11");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OccurrenceId {
        Id.require("occurrence id", value);
    }

    /** UUIDv5 of the pair. */
    public static OccurrenceId of(AssignmentId assignment, SlotKey slot) {
        return new OccurrenceId(UuidCreator.getNameBasedSha1(NAMESPACE, assignment.value() + "/" + slot.value())
                .toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
