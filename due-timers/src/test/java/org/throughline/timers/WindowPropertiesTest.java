package org.throughline.timers;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.throughline.delivery.OutboxCollection.Due;

/** Keys of some clinics armed, armed again for another instant and taken, beside a plain map of the same. */
class WindowPropertiesTest {

    private static final Instant START = Instant.parse("2026-03-29T00:00:00Z");
    private static final int REACH = 2_000;

    private final Map<String, Instant> held = new HashMap<>();
    private final Window window = new Window();

    @Property(tries = 300)
    void nothing_due_is_lost_or_taken_twice_and_no_clinic_waits_for_another(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int clinics) {
        var random = new Random(seed);
        held.clear();
        window.fill(List.of(), START.plusMillis(REACH));
        for (int now = 0; now < REACH; now += random.nextInt(100)) {
            for (int more = random.nextInt(60); more > 0; more--) {
                var id = "clinic" + random.nextInt(clinics) + "/c/" + random.nextInt(200);
                var due = new Due(id, START.plusMillis(random.nextInt(REACH)));
                window.add(due);
                held.put(due.id(), due.at());
            }
            take(START.plusMillis(now), 1 + random.nextInt(40));
            assertThat(window.size()).isEqualTo(held.size());
            assertThat(held.values()).allMatch(it -> !it.isBefore(window.soonest()));
        }
        while (!window.isEmpty()) {
            take(START.plusMillis(REACH), 50);
        }
        assertThat(held).isEmpty();
    }

    private void take(Instant instant, int most) {
        var due = byClinic(held.entrySet().stream()
                .filter(it -> !it.getValue().isAfter(instant))
                .map(it -> new Due(it.getKey(), it.getValue()))
                .toList());
        var all = due.values().stream().mapToLong(it -> it).sum();
        var taken = window.takeDue(instant, most);
        assertThat(taken).hasSize((int) Math.min(most, all)).allSatisfy(it -> {
            assertThat(it.at()).isBeforeOrEqualTo(instant).isEqualTo(held.remove(it.id()));
        });
        var shares = byClinic(taken);
        var largest = shares.values().stream().mapToLong(it -> it).max().orElse(0);
        due.forEach((clinic, its) ->
                assertThat(shares.getOrDefault(clinic, 0L)).isGreaterThanOrEqualTo(Math.min(its, largest - 1)));
    }

    private static Map<String, Long> byClinic(List<Due> dues) {
        return dues.stream().collect(groupingBy(it -> it.id().replaceFirst("/.*", ""), counting()));
    }
}
