package org.throughline.faults.rows;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.throughline.faults.Broken;
import org.throughline.faults.rig.Patience;
import org.throughline.faults.rig.Rig;
import org.throughline.faults.ward.Attempt;
import org.throughline.faults.ward.Bed;
import org.throughline.faults.ward.Slot;
import org.throughline.faults.ward.Ward;
import org.throughline.simulator.platform.Answer;
import org.throughline.simulator.platform.Api;
import org.throughline.simulator.platform.Json;

/**
 * All clients of a ward go on being given homework and telling of it while instances come and go: what is not answered
 * well is asked of the next instance, and what is, too, under the same key.
 */
final class Writing {

    private static final Duration LONGEST = Duration.ofSeconds(90);
    private static final Duration BEFORE_ASKING_AGAIN = Duration.ofMillis(200);
    private static final Duration BETWEEN_TURNS = Duration.ofSeconds(2);

    private final Rig rig;
    private final Ward ward;
    private final List<Api> instances;
    private final AtomicInteger plans = new AtomicInteger(1);
    private final AtomicInteger written = new AtomicInteger();
    private volatile boolean enough;

    Writing(Rig rig, Ward ward, Api instance) {
        this.rig = rig;
        this.ward = ward;
        this.instances = new CopyOnWriteArrayList<>(List.of(instance));
    }

    /** From now on that instance is asked, too. */
    void alsoAt(Api instance) {
        instances.add(instance);
    }

    void atTheFirstAlone() {
        instances.subList(1, instances.size()).clear();
    }

    /** Commands that were accepted; one that was accepted twice under one key counts once. */
    int written() {
        return written.get();
    }

    /** They write until that is done; the clock must not be moved by it. */
    <T> T during(Supplier<T> work) {
        enough = false;
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var all =
                    ward.beds().stream().map(it -> hands.submit(() -> live(it))).toList();
            try {
                return work.get();
            } finally {
                enough = true;
                all.forEach(it -> Patience.result("the last turn of a client who writes", LONGEST.multipliedBy(2), it));
            }
        }
    }

    private void live(Bed bed) {
        while (!enough) {
            var today = LocalDate.ofInstant(rig.platform().now(), bed.zone());
            var plan = plans.incrementAndGet();
            var assignment = once("assignmentId", plan, it -> ward.assign(it, bed, plan, today));
            var slot = slot(bed, today, assignment);
            once("recordId", plan, it -> ward.record(it, bed, slot, null));
            Patience.pause(BETWEEN_TURNS);
        }
    }

    /** Asked of two instances where there are two, now of the one first, now of the other, it is one thing. */
    private String once(String id, int turn, Function<Api, Attempt> asking) {
        var made = Json.text(answer(turn, asking).body(), id);
        var again = Json.text(answer(turn + 1, asking).body(), id);
        Broken.unless(!made.isEmpty() && made.equals(again), "one key, two things: " + made + " and " + again);
        written.incrementAndGet();
        return made;
    }

    private Slot slot(Bed bed, LocalDate day, String assignment) {
        var until = System.nanoTime() + LONGEST.toNanos();
        for (var turn = 0; ; turn++) {
            var found = Slot.of(answer(turn, it -> ward.look(it, bed, day)))
                    .filter(it -> it.assignment().equals(assignment))
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            Broken.unless(System.nanoTime() < until, "tracking has not heard within " + LONGEST + " of " + assignment);
            Patience.pause(BEFORE_ASKING_AGAIN);
        }
    }

    /** @param first in whose turn it is asked first */
    private Answer answer(int first, Function<Api, Attempt> asking) {
        var until = System.nanoTime() + LONGEST.toNanos();
        for (var turn = first; ; turn++) {
            var now = List.copyOf(instances);
            var attempt = asking.apply(now.get(turn % now.size()));
            var answer = good(attempt);
            if (answer.isPresent()) {
                return answer.get();
            }
            Broken.unless(System.nanoTime() < until, "no good answer within " + LONGEST + ", at last " + attempt);
            Patience.pause(BEFORE_ASKING_AGAIN);
        }
    }

    /** @throws Broken when it is refused for good */
    private static Optional<Answer> good(Attempt attempt) {
        return switch (attempt) {
            case Attempt.Unknown _ -> Optional.empty();
            case Attempt.Answered(var answer, var _)
            when answer.status() == 429 || answer.status() == 503 -> Optional.empty();
            case Attempt.Answered(var answer, var _) -> {
                Broken.unless(answer.ok(), "was answered " + answer);
                yield Optional.of(answer);
            }
        };
    }
}
