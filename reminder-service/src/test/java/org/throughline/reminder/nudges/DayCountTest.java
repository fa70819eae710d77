package org.throughline.reminder.nudges;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.throughline.events.ReminderStep;
import org.throughline.reminder.InMemoryCollection;
import org.throughline.reminder.mongo.MongoDayCounts;

class DayCountTest {

    private static final LocalDate TUESDAY = LocalDate.parse("2026-03-24");

    private final MongoDayCounts counts = new MongoDayCounts(new InMemoryCollection<>(
            MongoDayCounts.SHAPE, (it, revision) -> new DayCount(it.client(), it.taken(), revision)));
    private final TakePlace places = new TakePlace(
            counts, new SettableClock(TUESDAY.atStartOfDay(ZoneOffset.UTC).toInstant()));

    @RepeatedTest(20)
    void of_many_at_once_only_three_get_a_place() throws Exception {
        List<Callable<Boolean>> takers = IntStream.range(0, 4)
                .<Callable<Boolean>>mapToObj(it -> () -> places.take(reminder(it), TUESDAY, 3))
                .toList();

        try (var threads = Executors.newFixedThreadPool(4)) {
            var got = threads.invokeAll(takers).stream()
                    .filter(it -> it.resultNow())
                    .count();
            assertThat(got).isEqualTo(3);
        }
    }

    @Test
    void a_second_attempt_keeps_its_place() {
        assertThat(places.take(reminder(1), TUESDAY, 1)).isTrue();
        assertThat(places.take(reminder(1), TUESDAY, 1)).isTrue();
        assertThat(places.take(reminder(2), TUESDAY, 1)).isFalse();
    }

    @Test
    void old_days_are_forgotten() {
        places.take(reminder(1), TUESDAY, 1);
        places.take(reminder(2), TUESDAY.plusDays(7), 1);

        assertThat(counts.of(Homework.ANNA).taken()).containsOnlyKeys("2026-03-31");
    }

    private static Reminder reminder(int number) {
        var slot = Slot.unheard(Homework.ANNA, Homework.DIARY, Homework.slotOf("2026-03-2" + number));
        var wish = new Wish(
                ReminderStep.AT_PLANNED_TIME, Homework.MONDAY_NOON, Homework.MONDAY_NOON, Homework.MONDAY_NOON, null);
        return Reminder.planned(slot, wish, Homework.MONDAY_NOON).state();
    }
}
