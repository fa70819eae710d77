package org.throughline.assignment.web;

import java.util.function.Supplier;
import org.throughline.assignment.assignments.NotInThisState;
import org.throughline.assignment.assignments.TooManyDrafts;
import org.throughline.assignment.assignments.UnknownAssignment;
import org.throughline.assignment.caseload.Discharged;
import org.throughline.assignment.caseload.UnknownClient;
import org.throughline.assignment.plans.InvalidPlan;
import org.throughline.assignment.slots.Settled;
import org.throughline.assignment.slots.StillOpen;
import org.throughline.http.FieldProblem;
import org.throughline.http.Problem;

/** Says what the model refused as a problem that tells what to do. */
final class Told {

    private Told() {}

    static <T> T by(Supplier<T> useCase) {
        try {
            return useCase.get();
        } catch (InvalidPlan e) {
            throw Problem.invalid(e.flaws().stream()
                    .map(it -> new FieldProblem(it.pointer(), it.code(), it.message()))
                    .toList());
        } catch (NotInThisState e) {
            throw Problem.conflict(
                    "not-in-this-state",
                    "The assignment is " + e.state() + ", which this step does not go with: read it again.");
        } catch (StillOpen e) {
            throw Problem.conflict("still-open", "This can still be done, or has been: there is nothing to try again.");
        } catch (Settled e) {
            throw Problem.conflict("settled", "This is done or over: it stays where it is.");
        } catch (TooManyDrafts e) {
            throw Problem.conflict("too-many-drafts", "Give out or discard some of this client's drafts first.");
        } catch (Discharged e) {
            throw Problem.conflict("discharged", "Their care has ended: take them into care again first.");
        } catch (UnknownAssignment | UnknownClient e) {
            throw Problem.notFound();
        }
    }
}
