package org.throughline.faults.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.throughline.faults.Broken;
import org.throughline.faults.Facts;
import org.throughline.faults.Row;
import org.throughline.faults.rig.Rig;
import org.throughline.faults.ward.Ward;
import org.throughline.simulator.platform.Answer;
import org.throughline.simulator.platform.Json;

/**
 * The same request arrives eight times at one moment: one thing is made, and all eight are told of it.
 * Shown to break by an AssignHomework that does not look again after a lost write, and by ids that do not
 * follow from the key.
 */
public final class RacingTwins implements Row {

    private static final int CLIENTS = 4;
    private static final int TIMES = 8;

    @Override
    public int number() {
        return 12;
    }

    @Override
    public String name() {
        return "racing upserts: the same request eight times at once";
    }

    @Override
    public boolean quick() {
        return true;
    }

    @Override
    public void run(Rig rig, Facts facts) {
        var ward = new Ward(rig, "r12", CLIENTS).movedIn();
        var assigned = ward.each(it -> new ArrayList<Answer>());
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, TIMES)
                    .mapToObj(it -> hands.submit(() -> ward.assign(rig.api(), 1, 1)))
                    .toList();
            for (var one : all) {
                get(one).forEach((bed, attempt) -> assigned.of(bed).add(attempt.answer()));
            }
        }
        var statuses = assigned.all().stream()
                .flatMap(List::stream)
                .map(Answer::status)
                .collect(Collectors.toSet());
        facts.note("answers", CLIENTS * TIMES).note("statuses", statuses);
        assigned.all()
                .forEach(it -> Broken.unless(
                        it.stream().allMatch(Answer::ok)
                                && it.stream()
                                                .map(a -> Json.text(a.body(), "assignmentId"))
                                                .distinct()
                                                .count()
                                        == 1,
                        "one thing, and all are told of it: " + it));
        ward.check(facts);
    }

    private static <T> T get(Future<T> work) {
        try {
            return work.get(2, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
