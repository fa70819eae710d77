package org.throughline.portal.client.measure;

import java.util.List;
import java.util.Optional;

/** What may be filled in, word by word. */
record Instruments(List<Text> instruments) {

    record Text(
            String instrument,
            String language,
            String title,
            String question,
            List<String> items,
            List<String> options,
            String source) {}

    Optional<Text> find(String instrument) {
        return instruments.stream()
                .filter(it -> it.instrument().equals(instrument))
                .findFirst();
    }
}
