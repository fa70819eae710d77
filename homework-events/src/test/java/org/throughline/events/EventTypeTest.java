package org.throughline.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.events.AdherenceEvent.AdherenceAtRisk;
import org.throughline.events.AssignmentEvent.ClientEnrolled;
import org.throughline.events.AssignmentEvent.HomeworkAssigned;
import org.throughline.events.OutcomeEvent.HomeworkCompleted;
import org.throughline.events.OutcomeEvent.HomeworkMissed;
import org.throughline.events.OutcomeEvent.HomeworkPractised;
import org.throughline.events.OutcomeEvent.MeasureRiskFlagged;
import org.throughline.events.ReminderEvent.ReminderSent;

class EventTypeTest {

    @Test
    void the_wire_name_is_read_off_the_record() {
        var names = Map.of(
                HomeworkAssigned.class, "homework.assigned",
                HomeworkCompleted.class, "homework.completed",
                HomeworkMissed.class, "homework.missed",
                HomeworkPractised.class, "homework.practised",
                ClientEnrolled.class, "client.enrolled",
                MeasureRiskFlagged.class, "measure.risk-flagged",
                ReminderSent.class, "reminder.sent",
                AdherenceAtRisk.class, "adherence.at-risk");

        names.forEach((event, name) -> {
            var type = EventType.of(event);
            assertThat(type.name()).isEqualTo(name);
            assertThat(type.fullName()).isEqualTo("org.throughline." + name + ".v1");
            assertThat(EventType.named(type.fullName())).contains(type);
        });
    }

    @Test
    void every_service_tells_its_own_events_on_its_own_topic() {
        assertThat(EventType.of(HomeworkMissed.class).topic()).isEqualTo(Topic.OUTCOMES);
        assertThat(EventType.of(HomeworkAssigned.class).topic()).isEqualTo(Topic.ASSIGNMENTS);
        assertThat(EventType.of(ReminderSent.class).topic()).isEqualTo(Topic.REMINDERS);
        assertThat(EventType.of(AdherenceAtRisk.class).topic()).isEqualTo(Topic.ADHERENCE);
    }

    @Test
    void a_type_of_a_later_version_is_unknown_rather_than_wrong() {
        assertThat(EventType.named("org.throughline.homework.celebrated.v1")).isEmpty();
        assertThat(EventType.named("org.throughline.homework.missed.v2")).isEmpty();
        assertThat(EventType.named("homework.missed")).isEmpty();
        assertThat(EventType.named("")).isEmpty();
    }

    @Test
    void a_family_is_not_a_type() {
        assertThatThrownBy(() -> EventType.of(OutcomeEvent.class)).isInstanceOf(IllegalArgumentException.class);
    }
}
