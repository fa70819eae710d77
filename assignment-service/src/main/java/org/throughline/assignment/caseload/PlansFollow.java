package org.throughline.assignment.caseload;

import org.throughline.events.ClientRef;

/** Plans read a client's zone and sessions; told when those have changed. */
@FunctionalInterface
public interface PlansFollow {

    void follow(ClientRef client);
}
