package org.throughline.portal.client.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.throughline.portal.client.today.Slots.Slot;
import org.throughline.portal.client.today.Week.Mark;

class TodayTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate FRIDAY = LocalDate.parse("2026-03-27");
    private static final Instant MORNING = Instant.parse("2026-03-27T08:00:00Z");

    @Test
    void at_most_three_cards_and_the_rest_is_only_counted() {
        var today = today(open("a"), open("b"), open("c"), open("d"), open("e"));

        assertThat(today.cards()).hasSize(3);
        assertThat(today.more()).isEqualTo(2);
        assertThat(today.mood()).isEqualTo(Mood.USUAL);
    }

    @Test
    void of_three_times_a_week_one_is_shown() {
        var today = today(open("a"), open("a"), open("a"));

        assertThat(today.cards()).hasSize(1);
        assertThat(today.more()).isZero();
    }

    @Test
    void what_is_due_first_comes_first() {
        var today = today(slot("week", "OPEN", FRIDAY.plusDays(2)), slot("day", "OPEN", FRIDAY));

        assertThat(today.cards()).extracting(Card::occurrenceId).containsExactly("day-2026-03-27", "week-2026-03-29");
    }

    @Test
    void after_a_week_in_silence_one_thing_waits_and_it_is_the_smallest() {
        var today = today(missed(1), missed(2), missed(3), open("a"), open("b"));

        assertThat(today.mood()).isEqualTo(Mood.AFTER_A_HARD_WEEK);
        assertThat(today.cards()).hasSize(1);
    }

    @Test
    void a_week_with_one_honest_no_was_no_week_in_silence() {
        assertThat(today(missed(1), missed(2), missed(3), slot("a", "SKIPPED", FRIDAY.minusDays(4)), open("a"))
                        .mood())
                .isEqualTo(Mood.USUAL);
    }

    @Test
    void silence_of_long_ago_is_forgotten() {
        assertThat(today(missed(8), missed(9), missed(10), open("a")).mood()).isEqualTo(Mood.USUAL);
    }

    @Test
    void once_told_today_the_hard_week_is_over() {
        assertThat(today(missed(1), missed(2), missed(3), slot("b", "PARTIAL", FRIDAY), open("a"))
                        .mood())
                .isEqualTo(Mood.USUAL);
    }

    @Test
    void what_was_done_today_is_thanked_for_when_nothing_else_waits() {
        assertThat(today(slot("a", "ADAPTED", FRIDAY)).mood()).isEqualTo(Mood.DONE);
    }

    @Test
    void a_day_without_a_plan_is_rest_and_tells_what_comes_next() {
        var today = today(slot("a", "SCHEDULED", FRIDAY.plusDays(3)), slot("a", "SCHEDULED", FRIDAY.plusDays(1)));

        assertThat(today.mood()).isEqualTo(Mood.REST);
        assertThat(today.next()).isEqualTo(FRIDAY.plusDays(1));
    }

    @Test
    void before_anything_is_agreed_nothing_is_asked() {
        assertThat(today().mood()).isEqualTo(Mood.NOTHING_YET);
    }

    @Test
    void the_week_shows_what_stood_out_and_never_a_miss() {
        var week = today(
                        missed(4),
                        slot("a", "COMPLETED", FRIDAY.minusDays(3)),
                        slot("b", "MISSED", FRIDAY.minusDays(3)),
                        slot("a", "SKIPPED", FRIDAY.minusDays(2)),
                        open("a"),
                        slot("a", "SCHEDULED", FRIDAY.plusDays(1)))
                .week();

        assertThat(week.days())
                .extracting(Week.Day::mark)
                .containsExactly(
                        Mark.QUIET, Mark.PRACTISED, Mark.SAID, Mark.QUIET, Mark.OPEN, Mark.PLANNED, Mark.QUIET);
        assertThat(week.days())
                .filteredOn(Week.Day::today)
                .extracting(Week.Day::date)
                .containsExactly(FRIDAY);
    }

    @Test
    void the_day_is_the_clients_own() {
        var inSydney = new Person("Tom", ZoneId.of("Australia/Sydney"));

        var today = Today.of(
                new Slots(List.of()),
                new Plans(List.of()),
                Optional.of(inSydney),
                Instant.parse("2026-03-27T20:00:00Z"));

        assertThat(today.date()).isEqualTo(FRIDAY.plusDays(1));
    }

    @Test
    void without_the_words_there_is_still_a_card() {
        assertThat(today(open("a")).cards())
                .singleElement()
                .extracting(Card::plan)
                .isNull();
    }

    private static Today today(Slot... slots) {
        return Today.of(new Slots(new ArrayList<>(List.of(slots))), new Plans(List.of()), Optional.empty(), MORNING);
    }

    private static Slot open(String plan) {
        return slot(plan, "OPEN", FRIDAY);
    }

    private static Slot missed(int daysAgo) {
        return slot("missed", "MISSED", FRIDAY.minusDays(daysAgo));
    }

    private static Slot slot(String plan, String state, LocalDate due) {
        var midnight = due.plusDays(1).atStartOfDay(BERLIN).toInstant();
        return new Slot(plan + "-" + due, plan, "RELAXATION", state, due, midnight, BERLIN, null);
    }
}
