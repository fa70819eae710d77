package org.throughline.tracking.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.access.Gate;
import org.throughline.access.Role;
import org.throughline.tracking.measures.Wordings;

/** The questionnaires that may be filled in, word by word. */
@RestController
class InstrumentsController {

    private final Gate gate;
    private final Wordings wordings;

    InstrumentsController(Gate gate, Wordings wordings) {
        this.gate = gate;
        this.wordings = wordings;
    }

    /**
     * The questionnaires that may be filled in, word by word (definitions, section 7); for every role.
     */
    @GetMapping("/api/v1/instruments")
    Wordings instruments() {
        gate.anyOf(Role.values());
        return wordings;
    }
}
