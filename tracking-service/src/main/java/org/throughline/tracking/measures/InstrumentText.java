package org.throughline.tracking.measures;

import java.util.List;
import org.throughline.events.Instrument;

/**
 * The wording of an instrument that is free to use: what is asked, and what may be answered, worth 0, 1, 2, 3.
 *
 * @param language of the wording, a BCP 47 tag
 */
public record InstrumentText(
        Instrument instrument,
        String language,
        String title,
        String question,
        List<String> items,
        List<String> options,
        String source) {}
