package org.throughline.assignment.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.assignment.assignments.Practice.ANNA;
import static org.throughline.assignment.assignments.Practice.MARA;
import static org.throughline.assignment.assignments.Practice.MONDAY;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.throughline.assignment.plans.ScheduleForm;
import org.throughline.assignment.plans.WindowRules;
import org.throughline.events.AssignmentEvent.AssignmentStarted;
import org.throughline.events.AssignmentEvent.HomeworkAssigned;
import org.throughline.events.AssignmentId;
import org.throughline.events.ClientRef;
import org.throughline.events.ClinicId;
import org.throughline.events.Decided;
import org.throughline.events.StaleAggregate;

/** The same request arrives twice at one moment. */
class TwinRequestsTest {

    private static final ScheduleForm DAILY = ScheduleForm.recurring("FREQ=DAILY", MONDAY, "18:00");
    private static final AssignmentId PLAN = new AssignmentId("plan");

    private final Practice practice = new Practice();

    @Test
    void who_stores_second_is_told_of_what_was_stored_first() {
        var second = new SecondToStore();

        var assigned = assigning(second, practice.horizon).assign(ANNA, PLAN, MARA, asked(), "hash");

        assertThat(second.lost).isTrue();
        assertThat(assigned).map(Assignment::id).contains(PLAN);
        assertThat(practice.told(AssignmentStarted.class)).hasSize(1);
        assertThat(practice.told(HomeworkAssigned.class)).hasSize(35);
    }

    @Test
    void who_loses_again_and_again_to_others_that_roll_is_told_of_it_all_the_same() {
        practice.assign(DAILY);
        var alwaysLate = new RollHorizon(practice.assignments, practice.slots, practice.clients, practice) {
            @Override
            public Assignment roll(ClientRef client, AssignmentId id) {
                throw new StaleAggregate(id.value());
            }
        };

        var assigned = assigning(practice.assignments, alwaysLate).assign(ANNA, PLAN, MARA, asked(), "hash");

        assertThat(assigned).map(Assignment::id).contains(PLAN);
    }

    private AssignHomework assigning(Assignments assignments, RollHorizon horizon) {
        return new AssignHomework(assignments, practice.clients, Practice::template, practice.steps, horizon, practice);
    }

    private static Prescription asked() {
        return Practice.asked(DAILY, WindowRules.DEFAULT, Acceptance.IMPLICIT, null);
    }

    /** Between its look and its write another has stored the same. */
    private final class SecondToStore implements Assignments {

        private boolean lost;

        @Override
        public Optional<Assignment> find(ClinicId clinic, AssignmentId id) {
            return practice.assignments.find(clinic, id);
        }

        @Override
        public Optional<Assignment> find(ClientRef client, AssignmentId id) {
            return practice.assignments.find(client, id);
        }

        @Override
        public List<Assignment> of(ClientRef client) {
            return practice.assignments.of(client);
        }

        @Override
        public void record(Decided<Assignment> decided, Instant at) {
            if (!lost) {
                lost = true;
                practice.assign(DAILY);
            }
            practice.assignments.record(decided, at);
        }
    }
}
