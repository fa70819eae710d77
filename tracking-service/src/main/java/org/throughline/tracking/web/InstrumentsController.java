package org.throughline.tracking.web;

import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.access.Gate;
import org.throughline.access.Role;
import org.throughline.tracking.measures.Translations;
import org.throughline.tracking.measures.Wordings;

/** The questionnaires that may be filled in, word by word. */
@RestController
class InstrumentsController {

    private final Gate gate;
    private final Translations instruments;

    InstrumentsController(Gate gate, Translations instruments) {
        this.gate = gate;
        this.instruments = instruments;
    }

    /**
     * The questionnaires that may be filled in, word by word (definitions, section 7); for every role. In the language
     * of {@code Accept-Language}, {@code en} or {@code de}; in English where there is no tested translation.
     */
    @GetMapping("/api/v1/instruments")
    Wordings instruments(Locale language) {
        gate.anyOf(Role.values());
        return instruments.in(language);
    }
}
