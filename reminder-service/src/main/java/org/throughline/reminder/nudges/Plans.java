package org.throughline.reminder.nudges;

import java.time.Instant;
import java.util.Optional;
import org.throughline.events.AssignmentId;
import org.throughline.events.ClientRef;

/** What is known of all assignments. */
public interface Plans {

    Optional<Plan> find(ClientRef client, AssignmentId assignment);

    void record(Plan plan, Instant at);
}
