package org.throughline.tracking.homework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.tracking.homework.Life.ANNA;
import static org.throughline.tracking.homework.Life.MONDAY;
import static org.throughline.tracking.homework.Life.at;
import static org.throughline.tracking.homework.Life.done;
import static org.throughline.tracking.homework.Life.said;
import static org.throughline.tracking.homework.Life.worked;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.throughline.events.Barrier;
import org.throughline.events.ExcuseReason;
import org.throughline.events.OccurrenceId;
import org.throughline.events.Outcome;
import org.throughline.events.QuestionId;
import org.throughline.events.RecordId;
import org.throughline.events.StaleAggregate;

/** Whatever is done to one slot in whatever order, dying wherever it may: the record stays, and the events tell it all. */
class OneSlotTest {

    enum Kind {
        RECORD,
        SKIP,
        EXCUSE,
        DEADLINE,
        OUTAGE,
        QUESTION,
        ANSWER,
        EDIT,
        BARRIER,
        START,
        FOLLOW_UP
    }

    /**
     * Something happens {@code minutes} after what was before.
     *
     * @param name of the record or question; the same one again is a retry
     * @param diesAt the moment at which the process dies, if it comes to that
     */
    record Step(Kind kind, int minutes, int name, int diesAt) {}

    @Provide
    Arbitrary<List<Step>> days() {
        return Combinators.combine(
                        Arbitraries.of(Kind.class),
                        Arbitraries.integers().between(0, 600),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 8))
                .as(Step::new)
                .list()
                .ofMaxSize(25);
    }

    @Property(tries = 2_000)
    void the_resolving_record_is_never_lost_and_the_events_fold_to_the_state(@ForAll("days") List<Step> steps) {
        var life = new Life();
        var slot = life.assigned(MONDAY);
        for (var step : steps) {
            life.clock.set(life.clock.instant().plus(Duration.ofMinutes(step.minutes())));
            var resolved = life.slot(slot).verdict().resolution();
            take(step, life, slot);

            var now = life.slot(slot).verdict();
            assertThat(Told.of(life.occurrences.told())).isEqualTo(Told.of(life.slot(slot)));
            if (resolved != null) {
                assertThat(now.resolution()).isNotNull();
                assertThat(now.resolution().record()).isEqualTo(resolved.record());
            }
        }
        life.until(at(MONDAY.plusDays(30), "12:00"));

        assertThat(Told.of(life.occurrences.told())).isEqualTo(Told.of(life.slot(slot)));
        assertThat(life.slot(slot).state()).isNotIn(State.OPEN, State.STARTED);
        var resolution = life.slot(slot).verdict().resolution();
        if (resolution != null) {
            var record = life.records.find(ANNA, resolution.record()).orElseThrow();
            assertThat(record.versions()).hasSize(resolution.revision());
            assertThat(record.belongsTo()).isEqualTo(slot);
        }
        assertThat(life.records.of(ANNA))
                .filteredOn(it -> !it.isNo() && !it.isExtra())
                .allMatch(it -> resolution != null && it.id().equals(resolution.record()));
    }

    private static void take(Step step, Life life, OccurrenceId slot) {
        var now = life.clock.instant();
        var work = new RecordId("work-" + step.name());
        var no = new RecordId("no-" + step.name());
        var question = new QuestionId("q-" + step.name());
        life.power.failsAtMoment(step.diesAt());
        try {
            switch (step.kind()) {
                case RECORD -> life.record.record(life.slot(slot), work, said(done(at(MONDAY, "08:00"))));
                case SKIP -> life.skip.skip(ANNA, slot, no, said(Entry.skip(Barrier.FORGOT, at(MONDAY, "09:00"))));
                case EXCUSE -> new ExcuseHomework(life.change).excuse(ANNA, slot, ExcuseReason.ILLNESS);
                case DEADLINE -> life.deadlines();
                case OUTAGE ->
                    life.excuseOutage.excuse(
                            new Outage(at(MONDAY, "22:00"), at(MONDAY, "23:59").plusSeconds(60), null));
                case QUESTION -> new AskQuestion(life.change).ask(ANNA, slot, question, "Why?");
                case ANSWER -> new AnswerQuestion(life.change).answer(ANNA, slot, question, "So.");
                case EDIT -> life.edit.edit(ANNA, work, 1, said(worked(Outcome.PARTIAL, null, 0.5, now)));
                case BARRIER -> new ReportBarrier(life.change).report(ANNA, slot, Barrier.SHAME);
                case START -> new StartHomework(life.change).start(ANNA, slot);
                case FOLLOW_UP -> life.followUps();
            }
        } catch (NotPossible | UnknownHomework | KeyReused | StaleAggregate | Power.Failed e) {
            // refused, or dead
        } finally {
            life.power.isBack();
        }
    }
}
