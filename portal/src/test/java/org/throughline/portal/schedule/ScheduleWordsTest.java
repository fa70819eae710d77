package org.throughline.portal.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.portal.PortalTest;

class ScheduleWordsTest extends PortalTest {

    @Autowired
    private ScheduleWords words;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | FREQ=DAILY;COUNT=14 | every day at 18:00, 14 times",
                "en | FREQ=WEEKLY;BYDAY=MO,TH;UNTIL=20260409 | every Mon, Thu at 18:00, until Thu 9 Apr",
                "de | FREQ=WEEKLY;INTERVAL=2;BYDAY=FR | alle 2 Wochen am Fr um 18:00",
                "en | FREQ=MONTHLY;BYMONTHDAY=1 | by the rule FREQ=MONTHLY;BYMONTHDAY=1"
            })
    void a_rule_is_said_as_people_do(Locale language, String rrule, String said) {
        var schedule = new Schedule(
                Schedule.Kind.RECURRING,
                null,
                rrule,
                LocalDate.of(2026, 3, 27),
                null,
                LocalTime.of(18, 0),
                null,
                null,
                null,
                null,
                null);

        assertThat(words.of(schedule, language)).isEqualTo(said);
    }
}
