package org.throughline.assignment.web;

import org.springframework.stereotype.Component;
import org.throughline.access.Gate;
import org.throughline.assignment.assignments.Assignment;
import org.throughline.assignment.assignments.Assignments;
import org.throughline.events.AssignmentId;
import org.throughline.events.ClientId;
import org.throughline.http.Problem;

/** Asks the gate about the client of an assignment that is known by its id only. */
@Component
class Whose {

    private final Gate gate;
    private final Assignments assignments;

    Whose(Gate gate, Assignments assignments) {
        this.gate = gate;
        this.assignments = assignments;
    }

    Assignment read(AssignmentId id) {
        var assignment = find(id);
        gate.read(clientOf(assignment));
        return assignment;
    }

    Assignment treated(AssignmentId id) {
        var assignment = find(id);
        gate.treat(clientOf(assignment));
        return assignment;
    }

    Assignment own(AssignmentId id) {
        var assignment = find(id);
        gate.actAs(clientOf(assignment));
        return assignment;
    }

    private Assignment find(AssignmentId id) {
        return assignments.find(gate.caller().clinic(), id).orElseThrow(Problem::notFound);
    }

    private static ClientId clientOf(Assignment assignment) {
        return assignment.client().client();
    }
}
