package org.throughline.faults.rows;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.stream.IntStream;
import org.throughline.faults.Facts;
import org.throughline.faults.Row;
import org.throughline.faults.rig.Patience;
import org.throughline.faults.rig.Rig;
import org.throughline.faults.ward.Each;
import org.throughline.faults.ward.Slot;
import org.throughline.faults.ward.Ward;
import org.throughline.simulator.platform.Answer;

/**
 * Records arrive around the very moment at which their deadlines are decided: one of them wins, and the sums add up.
 * Shown to break by updates that do not ask for the version they were decided on.
 */
public final class SameMoment implements Row {

    private static final int CLIENTS = 80;
    private static final int DAYS = 4;
    private static final int DECIDED_AFTER_MILLIS = 2_000;
    private static final int SPREAD_MILLIS = 300;
    /** By how much later each day's records come than those of the day before: how soon a service decides, depends. */
    private static final int LATER_MILLIS = 150;

    private static final int BEFORE = 5;

    @Override
    public int number() {
        return 16;
    }

    @Override
    public String name() {
        return "completion and deadline at the same moment (10,000 races, here 320)";
    }

    @Override
    public void run(Rig rig, Facts facts) {
        var ward = new Ward(rig, "r16", CLIENTS).movedIn();
        ward.assignDaily(DAYS);
        rig.platform().moveTo(rig.platform().now().plusSeconds(5));
        var random = new Random(rig.seed());
        var corrected = IntStream.range(0, DAYS)
                .mapToLong(day -> race(rig, ward, ward.slots(day), day * LATER_MILLIS, random))
                .sum();
        facts.note("recordFirst", DAYS * CLIENTS - corrected).note("deadlineFirst", corrected);
        ward.check(facts);
    }

    /** How many deadlines came first. */
    private static long race(Rig rig, Ward ward, Each<Slot> slots, int later, Random random) {
        var grace = slots.first().graceUntil();
        var begins = grace.plusMillis(DECIDED_AFTER_MILLIS - SPREAD_MILLIS / 2 + later);
        var delays = ward.each(it -> Duration.ofMillis(random.nextInt(SPREAD_MILLIS)));
        rig.platform().moveTo(grace.minusSeconds(BEFORE));
        Patience.until(
                "it is time", Duration.ofSeconds(60), () -> rig.platform().now().isAfter(begins));
        var answers = ward.each(it -> {
            Patience.pause(delays.of(it));
            return ward.record(rig.api(), it, slots.of(it), grace.minusSeconds(3_600), answer -> said(answer, grace));
        });
        return answers.all().stream()
                .filter(it -> it.answer().body().path("corrected").asBoolean())
                .count();
    }

    /** Whoever came first is told by the answer; whether all else agrees with it is the checker's question. */
    private static Instant said(Answer answer, Instant grace) {
        return answer.body().path("corrected").asBoolean() ? grace.plusSeconds(10) : grace.minusMillis(1);
    }
}
