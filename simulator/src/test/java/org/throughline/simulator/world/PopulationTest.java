package org.throughline.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PopulationTest {

    private static final Instant START = Instant.parse("2026-03-16T06:00:00Z");

    @Test
    void the_same_seed_draws_the_same_people() {
        assertThat(people(7)).isEqualTo(people(7)).isNotEqualTo(people(8));
    }

    @Test
    void a_larger_population_begins_with_the_same_people() {
        assertThat(new Population(7, 80, 14, START).residents())
                .startsWith(people(7).toArray(Resident[]::new));
    }

    @Test
    void every_kind_of_plan_every_type_and_every_persona_occurs() {
        var plans = people(1).stream().flatMap(it -> it.plans().stream()).toList();

        assertThat(plans.stream().map(PlanDraft::kind).distinct())
                .containsExactlyInAnyOrder("RECURRING", "QUOTA", "SESSION", "ONE_OFF", "PROGRAMME");
        assertThat(plans.stream().map(PlanDraft::type).distinct()).hasSize(10);
        assertThat(people(1).stream().map(Resident::persona).distinct()).hasSameSizeAs(Persona.values());
        assertThat(people(1).stream().map(Resident::zone).distinct()).hasSize(7);
    }

    @Test
    void an_intent_depends_on_the_slot_and_not_on_when_it_is_asked() {
        var first = Persona.BUSY.intentFor(1, "c", 1, "2026-03-17#1");
        Persona.BUSY.intentFor(1, "c", 1, "2026-03-18#1");

        assertThat(Persona.BUSY.intentFor(1, "c", 1, "2026-03-17#1")).isEqualTo(first);
    }

    @Test
    void every_intent_is_some_persona_s_habit() {
        assertThat(Arrays.stream(Persona.values())
                        .flatMap(it -> it.weights().keySet().stream())
                        .distinct())
                .containsExactlyInAnyOrder(Intent.values());
    }

    private static List<Resident> people(long seed) {
        return new Population(seed, 40, 14, START).residents();
    }
}
