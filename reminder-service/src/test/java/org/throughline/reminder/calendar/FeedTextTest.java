package org.throughline.reminder.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.reminder.nudges.Homework.berlin;
import static org.throughline.reminder.nudges.Homework.slotOf;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.HomeworkType;
import org.throughline.reminder.preferences.Language;
import org.throughline.reminder.preferences.Privacy;

/** What was written is read back by two libraries, one of which had no part in the writing. */
class FeedTextTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate FRIDAY_BEFORE_SUMMER_TIME = LocalDate.parse("2026-03-27");
    private static final Instant SHARED = Instant.parse("2026-03-20T10:00:00Z");

    @Test
    void six_in_the_evening_stays_six_in_the_evening_when_summer_time_begins() {
        var entries = IntStream.range(0, 4)
                .mapToObj(FRIDAY_BEFORE_SUMMER_TIME::plusDays)
                .map(it -> entry(it, berlin(it + "T18:00")))
                .toList();

        var events = read(feed(Privacy.NEUTRAL, entries)).getEvents();

        assertThat(events)
                .extracting(it -> it.getDateStart().getValue().toInstant().toString())
                .containsExactly(
                        "2026-03-27T17:00:00Z", "2026-03-28T17:00:00Z", "2026-03-29T16:00:00Z", "2026-03-30T16:00:00Z");
        assertThat(events).allSatisfy(it -> {
            var start = it.getDateStart().getValue().toInstant();
            assertThat(start.atZone(BERLIN).toLocalTime()).isEqualTo(LocalTime.of(18, 0));
            assertThat(Duration.between(start, it.getDateEnd().getValue().toInstant()))
                    .isEqualTo(Duration.ofMinutes(15));
        });
    }

    @Test
    void without_an_agreed_time_it_stands_on_the_whole_day_it_is_due() {
        var text = FeedText.of(feed(Privacy.NEUTRAL, List.of(entry(FRIDAY_BEFORE_SUMMER_TIME.plusDays(2), null))));

        assertThat(text).contains("DTSTART;VALUE=DATE:20260329\r\n", "DTEND;VALUE=DATE:20260330\r\n");
        var start = Biweekly.parse(text).first().getEvents().getFirst().getDateStart();
        assertThat(start.getValue().hasTime()).isFalse();
    }

    @Test
    void titles_give_nothing_away_unless_the_client_wants_them_to() {
        var entries = List.of(entry(FRIDAY_BEFORE_SUMMER_TIME, null));

        assertThat(read(feed(Privacy.NEUTRAL, entries)).getEvents())
                .extracting(it -> it.getSummary().getValue())
                .containsExactly("Ein paar Minuten für dich");
        assertThat(FeedText.of(feed(Privacy.NEUTRAL, entries)).toLowerCase(Locale.ROOT))
                .doesNotContain("therap", "homework", "mood", "stimmung", "clinic", "c-anna");
        assertThat(read(feed(Privacy.NAMED, entries)).getEvents())
                .extracting(it -> it.getSummary().getValue())
                .containsExactly("Ein paar Minuten für dich: Stimmungsprotokoll");
    }

    @Test
    void ids_last_and_the_same_homework_is_the_same_text() {
        var entries = List.of(entry(FRIDAY_BEFORE_SUMMER_TIME, berlin("2026-03-27T18:00")));

        var event = read(feed(Privacy.NEUTRAL, entries)).getEvents().getFirst();

        assertThat(event.getUid().getValue()).isEqualTo(slotOf("2026-03-27") + "@throughline");
        assertThat(event.getSequence().getValue()).isEqualTo(3);
        assertThat(FeedText.of(feed(Privacy.NEUTRAL, entries))).isEqualTo(FeedText.of(feed(Privacy.NEUTRAL, entries)));
    }

    @Test
    void it_is_valid_and_says_how_often_to_ask() throws Exception {
        var text = FeedText.of(feed(Privacy.NAMED, List.of(entry(FRIDAY_BEFORE_SUMMER_TIME, null))));

        assertThat(text).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
        assertThat(text.lines())
                .allSatisfy(
                        it -> assertThat(it.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        var read = new CalendarBuilder().build(new StringReader(text));
        assertThat(read.validate().getEntries()).isEmpty();
        assertThat(value(read, "REFRESH-INTERVAL")).isEqualTo("PT6H");
        assertThat(value(read, "NAME")).isEqualTo("Zeit für dich");
        assertThat(read.getComponents(Component.VEVENT)).hasSize(1);
    }

    @Test
    void a_calendar_in_which_nothing_is_open_can_be_read() {
        assertThat(read(feed(Privacy.NEUTRAL, List.of())).getEvents()).isEmpty();
    }

    private static String value(Calendar calendar, String property) {
        return calendar.getProperty(property).orElseThrow().getValue();
    }

    /** By the reader that did not write it; an event that breaks a rule of RFC 5545 is told. */
    private static ICalendar read(Feed feed) {
        var calendar = Biweekly.parse(FeedText.of(feed)).first();
        for (VEvent event : calendar.getEvents()) {
            assertThat(event.validate(List.of(calendar), biweekly.ICalVersion.V2_0))
                    .isEmpty();
        }
        return calendar;
    }

    private static Feed feed(Privacy privacy, List<Feed.Entry> entries) {
        return new Feed(Language.DE, privacy, SHARED, entries);
    }

    private static Feed.Entry entry(LocalDate day, @Nullable Instant plannedAt) {
        return new Feed.Entry(
                slotOf(day.toString()),
                HomeworkType.MOOD_TRACKING,
                plannedAt,
                day.plusDays(1).atStartOfDay(BERLIN).toInstant(),
                day,
                3);
    }
}
