package org.throughline.tracking.web;

import org.springframework.stereotype.Component;
import org.throughline.access.Gate;
import org.throughline.access.Role;
import org.throughline.events.ClientId;

/** Whether somebody reads what they wrote themselves. */
@Component
class Readers {

    private final Gate gate;

    Readers(Gate gate) {
        this.gate = gate;
    }

    boolean isAuthor(ClientId client) {
        var caller = gate.caller();
        return caller.is(Role.CLIENT) && caller.person().equals(client.value());
    }
}
