package org.throughline.tracking.measures;

import java.util.List;

/** All instruments that are offered. */
public record Wordings(List<InstrumentText> instruments) {

    public Wordings {
        instruments = List.copyOf(instruments);
    }
}
