package org.throughline.timers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.delivery.OutboxCollection.Due;

class WindowTest {

    private static final Instant NINE = Instant.parse("2026-03-29T07:00:00Z");
    private static final Instant HORIZON = NINE.plusSeconds(90);

    private final Window window = new Window();

    @Test
    void a_clinic_with_one_deadline_does_not_wait_for_anothers_thousands() {
        window.fill(and(many("linden", 5_000), due("harbour/tom/1", NINE.plusSeconds(1))), HORIZON);

        assertThat(window.takeDue(NINE.plusSeconds(1), 500))
                .hasSize(500)
                .extracting(Due::id)
                .contains("harbour/tom/1");
    }

    @Test
    void clinics_share_a_batch_equally_and_leave_to_others_what_they_do_not_need() {
        window.fill(and(many("linden", 600), and(many("harbour", 600), many("birch", 100))), HORIZON);

        var batch = window.takeDue(NINE, 500);

        assertThat(batch).filteredOn(it -> it.id().startsWith("linden/")).hasSize(200);
        assertThat(batch).filteredOn(it -> it.id().startsWith("harbour/")).hasSize(200);
        assertThat(batch).filteredOn(it -> it.id().startsWith("birch/")).hasSize(100);
    }

    @Test
    void where_more_clinics_are_due_than_fit_into_a_batch_the_next_goes_on_with_the_others() {
        var clinics = IntStream.range(0, 10)
                .mapToObj(it -> many("clinic" + it, 5))
                .flatMap(List::stream)
                .toList();
        window.fill(clinics, HORIZON);

        var inTwoBatches = and(window.takeDue(NINE, 5), window.takeDue(NINE, 5));

        assertThat(inTwoBatches)
                .extracting(it -> it.id().replaceFirst("/.*", ""))
                .doesNotHaveDuplicates()
                .hasSize(10);
    }

    @Test
    void of_one_clinic_the_earliest_comes_first() {
        window.fill(
                List.of(
                        due("linden/a/3", NINE.plusMillis(3)),
                        due("linden/b/1", NINE.plusMillis(1)),
                        due("linden/a/2", NINE.plusMillis(2))),
                HORIZON);

        assertThat(window.takeDue(HORIZON, 2)).extracting(Due::id).containsExactly("linden/b/1", "linden/a/2");
        assertThat(window.takeDue(HORIZON, 2)).extracting(Due::id).containsExactly("linden/a/3");
        assertThat(window.isEmpty()).isTrue();
    }

    @Test
    void what_is_not_due_yet_stays_and_is_the_soonest() {
        window.fill(List.of(due("linden/a/1", NINE), due("harbour/b/1", NINE.plusMillis(1))), HORIZON);

        assertThat(window.takeDue(NINE, 500)).extracting(Due::id).containsExactly("linden/a/1");
        assertThat(window.soonest()).isEqualTo(NINE.plusMillis(1));
        assertThat(window.size()).isEqualTo(1);
    }

    @Test
    void an_empty_one_promises_nothing_before_its_end() {
        window.fill(List.of(), HORIZON);

        assertThat(window.soonest()).isEqualTo(HORIZON);
        assertThat(window.isUsedUp(HORIZON.minusMillis(1))).isFalse();
        assertThat(window.isUsedUp(HORIZON)).isTrue();
    }

    @Test
    void the_same_key_added_again_is_held_once_and_with_its_last_instant() {
        window.fill(List.of(due("linden/a/1", NINE)), HORIZON);
        window.add(due("linden/a/1", NINE));
        window.add(due("linden/a/1", NINE.plusSeconds(7)));

        assertThat(window.size()).isEqualTo(1);
        assertThat(window.soonest()).isEqualTo(NINE.plusSeconds(7));
        assertThat(window.takeDue(NINE, 500)).isEmpty();
        assertThat(window.takeDue(NINE.plusSeconds(7), 500)).containsExactly(due("linden/a/1", NINE.plusSeconds(7)));
        assertThat(window.isEmpty()).isTrue();
    }

    @Test
    void what_lies_beyond_the_horizon_is_left_to_the_next_look() {
        window.fill(List.of(), HORIZON);
        window.add(due("linden/a/1", HORIZON));

        assertThat(window.isEmpty()).isTrue();
    }

    @Test
    void keys_of_no_clinic_take_turns_as_one() {
        window.fill(and(many("linden", 10), due("outage-1", NINE), due("outage-2", NINE)), HORIZON);

        assertThat(window.takeDue(NINE, 4)).extracting(Due::id).contains("outage-1", "outage-2");
    }

    private static List<Due> many(String clinic, int count) {
        return IntStream.range(0, count)
                .mapToObj(it -> due(clinic + "/c" + it % 7 + "/" + it, NINE))
                .toList();
    }

    private static Due due(String id, Instant at) {
        return new Due(id, at);
    }

    private static List<Due> and(List<Due> some, Due... others) {
        return and(some, List.of(others));
    }

    private static List<Due> and(List<Due> some, List<Due> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
