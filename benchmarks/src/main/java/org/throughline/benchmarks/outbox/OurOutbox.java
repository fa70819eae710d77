package org.throughline.benchmarks.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.throughline.benchmarks.lab.Settings;
import org.throughline.benchmarks.lab.Work;
import org.throughline.benchmarks.service.Hands;
import org.throughline.benchmarks.service.Service;
import org.throughline.benchmarks.service.Slot;
import org.throughline.delivery.OutboxCollection;
import org.throughline.events.Decided;

/** Each event in one conditional update of its document, then through the relay, then out of the document. */
public final class OurOutbox implements Work {

    private final Service service;
    private final OutboxCollection<Slot> slots;
    private final int hands;
    private final int bulk;
    private List<Slot> open = List.of();

    public OurOutbox(Settings settings) {
        service = Service.start(settings);
        slots = service.slots();
        hands = settings.number("hands");
        bulk = settings.number("bulk");
    }

    @Override
    public void prepare(int events) {
        var series = Long.toHexString(System.nanoTime());
        var now = service.clock().instant();
        open = slots.recordAll(
                IntStream.range(0, events / OutboxBenchmark.EVENTS_PER_SLOT)
                        .mapToObj(it -> Decided.nothing(Slot.of(series, it, now, false)))
                        .toList(),
                now);
    }

    @Override
    public Done run() throws Exception {
        var began = System.nanoTime();
        var batches = batches();
        Hands.each(hands, batches.size(), it -> write(batches.get(it)));
        var written = (System.nanoTime() - began) / 1e9;
        service.awaitIdle();
        var events = (long) open.size() * OutboxBenchmark.EVENTS_PER_SLOT;
        return new Done(events, (System.nanoTime() - began) / 1e9, Map.of("secondsUntilWritten", written));
    }

    private void write(List<Slot> batch) {
        for (int time = 0; time < OutboxBenchmark.EVENTS_PER_SLOT; time++) {
            batch = bulk == 1 ? one(batch.getFirst()) : all(batch);
        }
    }

    private List<Slot> one(Slot slot) {
        var decided = slot.begin(now());
        slots.record(decided, now());
        return List.of(decided.state().written(1));
    }

    private List<Slot> all(List<Slot> batch) {
        return slots.recordAll(batch.stream().map(it -> it.begin(now())).toList(), now());
    }

    private Instant now() {
        return service.clock().instant();
    }

    private List<List<Slot>> batches() {
        var batches = new ArrayList<List<Slot>>();
        for (int from = 0; from < open.size(); from += bulk) {
            batches.add(open.subList(from, Math.min(open.size(), from + bulk)));
        }
        return batches;
    }

    @Override
    public void close() {
        service.close();
    }
}
