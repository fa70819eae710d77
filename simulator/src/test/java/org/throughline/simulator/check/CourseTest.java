package org.throughline.simulator.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.simulator.check.Planted.at;
import static org.throughline.simulator.check.Planted.daily;
import static org.throughline.simulator.check.Planted.done;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.simulator.journal.Entry;
import org.throughline.simulator.platform.Json;
import tools.jackson.databind.node.ObjectNode;

/** Beginning and persistence, by the checker's own reading, and planted differences from them. */
class CourseTest {

    private static final Instant SUNDAY = at("2026-03-22T12:00:00Z");

    private final Findings findings = new Findings();

    @Test
    void hours_run_from_the_opening_of_the_first_slot() {
        var course = course(4, done(17, "r", at("2026-03-17T11:30:00Z"), null));

        assertThat(course.initiated()).contains(true);
        assertThat(course.hours()).hasValue(12.5);
    }

    @Test
    void without_work_it_is_open_until_the_first_slot_takes_no_more() {
        assertThat(course(4).initiated()).contains(false);
        assertThat(at("2026-03-18T12:00:00Z"))
                .satisfies(it -> assertThat(course(4, it).initiated()).isEmpty());
    }

    @Test
    void three_misses_up_to_the_end_are_giving_up() {
        var course = course(4, done(17, "r", at("2026-03-17T12:00:00Z"), null));

        assertThat(course.days()).hasValue(1);
        assertThat(course.censored()).isFalse();
    }

    @Test
    void while_the_plan_runs_it_lasts_until_today() {
        var course = course(20, done(17, "r", at("2026-03-17T12:00:00Z"), null));

        assertThat(course.days()).hasValue(5);
        assertThat(course.censored()).isTrue();
    }

    @Test
    void figures_that_agree_raise_nothing_and_each_planted_difference_its_figure() {
        var course = course(4, done(17, "r", at("2026-03-17T11:30:00Z"), null));

        assertThat(differences(course, told(true, 12.5, 1, false))).isZero();
        assertThat(differences(course, told(true, 12.5 + 1 / 3600.0, 1, false)))
                .as("a second on the way")
                .isZero();
        assertThat(differences(course, told(false, 12.5, 1, false))).isOne();
        assertThat(differences(course, told(true, 12, 1, false))).isOne();
        assertThat(differences(course, told(true, 12.5, 2, false))).isOne();
        assertThat(differences(course, told(true, 12.5, 1, true))).isOne();
        assertThat(differences(course, Json.object().put("assignmentId", "plan")))
                .isEqualTo(4);
    }

    private static int differences(Course course, ObjectNode plan) {
        var found = new Findings();
        var answer = Json.object();
        answer.putArray("assignments").add(plan);
        new CourseCheck(found, "c").compare(Map.of("plan", course), answer);
        return found.count(Figure.ADHERENCE);
    }

    private static ObjectNode told(boolean initiated, double hours, int days, boolean censored) {
        var plan = Json.object().put("assignmentId", "plan");
        plan.putObject("initiation").put("initiated", initiated).put("hours", hours);
        plan.putObject("persistence").put("days", days).put("censored", censored);
        return plan;
    }

    private Course course(int slotsInAll, Entry... entries) {
        return course(slotsInAll, SUNDAY, entries);
    }

    private Course course(int slotsInAll, Instant asOf, Entry... entries) {
        var plan = Json.object();
        plan.putObject("plan")
                .put("kind", "RECURRING")
                .put("effectiveFrom", "2026-03-17")
                .put("slotsInAll", slotsInAll);
        var client = Planted.client(
                List.of(entries),
                Planted.told("assignment.started", "plan", 1, Planted.MONDAY, plan),
                daily(17),
                daily(18),
                daily(19),
                daily(20));
        return client.courses(client.at(asOf, findings), asOf).get("plan");
    }
}
