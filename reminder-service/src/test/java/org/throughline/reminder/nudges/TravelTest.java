package org.throughline.reminder.nudges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.events.ReminderStep.AT_PLANNED_TIME;
import static org.throughline.reminder.nudges.Homework.ANNA;
import static org.throughline.reminder.nudges.Homework.BERLIN;
import static org.throughline.reminder.nudges.Homework.LINDEN;
import static org.throughline.reminder.nudges.Homework.assigned;
import static org.throughline.reminder.nudges.Homework.berlin;
import static org.throughline.reminder.nudges.Homework.slotOf;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.events.AssignmentEvent;
import org.throughline.events.TherapistId;
import org.throughline.events.ZonePolicy;
import org.throughline.reminder.preferences.Preferences;

/** Reminders follow the client's zone, clock changes and wishes. */
class TravelTest {

    private static final String SUNDAY = "2026-03-29";

    private final Practice practice = new Practice();

    @Test
    void on_the_day_the_clocks_change_six_in_the_evening_is_six_in_the_evening() {
        practice.hear(assigned(SUNDAY, null));

        assertThat(sendAt()).isEqualTo(berlin("2026-03-29T18:00")).hasToString("2026-03-29T16:00:00Z");
    }

    @Test
    void a_client_who_travels_is_reminded_by_the_time_of_where_they_are() {
        practice.hear(enrolled(BERLIN), assigned(SUNDAY, null));

        practice.hear(moved(ZoneId.of("America/New_York")));

        // 18:00 in New York is midnight in Berlin, when the slot is due: so three hours before that.
        assertThat(sendAt()).isEqualTo(berlin("2026-03-29T21:00"));
    }

    @Test
    void a_new_hour_moves_what_is_planned() {
        practice.hear(assigned(SUNDAY, null));
        var before = practice.book.of(ANNA);

        practice.changing.change(new Preferences(
                ANNA,
                before.email(),
                before.language(),
                before.channels(),
                before.quietFrom(),
                before.quietUntil(),
                LocalTime.of(10, 30),
                before.privacy(),
                before.intensity(),
                before.maxPerDay(),
                before.revision()));

        assertThat(sendAt()).isEqualTo(berlin("2026-03-29T10:30"));
    }

    private Instant sendAt() {
        return practice.reminder(slotOf(SUNDAY), AT_PLANNED_TIME).sendAt();
    }

    private static AssignmentEvent enrolled(ZoneId zone) {
        return new AssignmentEvent.ClientEnrolled(
                LINDEN, ANNA.client(), new TherapistId("t-mara"), zone, ZonePolicy.FOLLOW, List.of());
    }

    private static AssignmentEvent moved(ZoneId zone) {
        return new AssignmentEvent.ClientChanged(
                LINDEN, ANNA.client(), new TherapistId("t-mara"), zone, ZonePolicy.FOLLOW, List.of());
    }
}
