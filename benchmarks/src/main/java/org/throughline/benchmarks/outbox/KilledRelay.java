package org.throughline.benchmarks.outbox;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.bson.Document;
import org.throughline.benchmarks.contest.Tally;
import org.throughline.benchmarks.lab.Lab;
import org.throughline.benchmarks.lab.Tape;
import org.throughline.benchmarks.lab.Worker;

/** The same work, during which the process is killed; the documents say what must have been told in the end. */
record KilledRelay(Lab lab, Tape tape, int events, String database) {

    private static final Duration LONGEST = Duration.ofMinutes(3);

    /**
     * What came of it.
     *
     * @param written events that were in the documents
     * @param repeated told once more with the same id
     * @param seconds from the successor's being ready until all was told
     */
    record Outcome(Tally tally, long written, long repeated, double seconds) {

        String words() {
            return "Killed with `kill -9` after %,d events were written: a successor told the rest in %.1f s; %d lost, %d out of order, %d told again with the same id."
                    .formatted(written, seconds, tally.lost(), tally.reordered() + tally.duplicated(), repeated);
        }
    }

    Outcome run() {
        var slots = lab.documents().database(database).getCollection("slots");
        var first = worker();
        first.prepare(events);
        first.start();
        await("a third is written", () -> written(slots) > events / 3);
        first.kill();
        var written = written(slots);
        var repeatedBefore = tape.repeated();
        worker();
        var began = System.nanoTime();
        await("nothing waits", () -> slots.find(Filters.exists("outboxAt")).first() == null);
        var seconds = (System.nanoTime() - began) / 1e9;
        return new Outcome(tape.hear(written), written, tape.repeated() - repeatedBefore, seconds);
    }

    private Worker worker() {
        return lab.worker(
                OurOutbox.class,
                List.of(
                        "kafka=" + lab.broker().address(),
                        "mongodb=" + lab.documents().uri(),
                        "database=" + database,
                        "hands=16",
                        "bulk=1"));
    }

    private static long written(MongoCollection<Document> slots) {
        return slots.find().into(new ArrayList<>()).stream()
                .mapToLong(it -> it.getLong("sequence"))
                .sum();
    }

    private static void await(String what, BooleanSupplier done) {
        var deadline = System.nanoTime() + LONGEST.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("not within " + LONGEST + ": " + what);
            }
            LockSupport.parkNanos(50_000_000);
        }
    }
}
