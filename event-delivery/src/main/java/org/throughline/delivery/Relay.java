package org.throughline.delivery;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.throughline.events.Envelope;

/**
 * Takes events from documents to Kafka: per document in order and one at a time, documents beside each other. What is
 * lost here (a stop, a full memory) still waits in its document and is offered again by the sweeper.
 */
final class Relay {

    private static final int MOST_LINES = 20_000;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final EventProducer producer;
    private final Drain drain;
    private final Turns turns;
    private final Consumer<Envelope> published;
    private final Map<Line.Key, Line> lines = new HashMap<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile boolean open;

    Relay(EventProducer producer, Drain drain, Turns turns, Consumer<Envelope> published) {
        this.producer = producer;
        this.drain = drain;
        this.turns = turns;
        this.published = published;
    }

    /** From now on it sends; before, everything stays in its document. */
    void open() {
        open = true;
    }

    void close() {
        open = false;
    }

    boolean isOpen() {
        return open;
    }

    /** Nothing offered is still on its way. */
    boolean idle() {
        return underWay.get() == 0;
    }

    /** All that waits in a document, as of one look at it. */
    void offer(Pending pending) {
        if (open && underWay.get() < MOST_LINES) {
            underWay.incrementAndGet();
            turns.next(() -> {
                take(pending);
                underWay.decrementAndGet();
            });
        }
    }

    private void take(Pending pending) {
        var line = lines.get(Line.Key.of(pending));
        if (line == null) {
            line = new Line(Line.Key.of(pending));
            lines.put(line.key(), line);
            underWay.incrementAndGet();
        }
        line.take(pending);
        goOn(line);
    }

    private void goOn(Line line) {
        if (!open) {
            forget(line);
        } else if (line.mayGoOn()) {
            line.startNext().ifPresentOrElse(it -> send(line, it), () -> drain(line));
        }
    }

    private void send(Line line, Envelope event) {
        producer.send(event)
                .whenComplete((sent, failure) -> turns.next(() -> {
                    if (failure == null) {
                        line.acknowledged();
                        published.accept(event);
                        goOn(line);
                    } else {
                        turns.after(line.failed(LONGEST_PAUSE), () -> {
                            line.resume();
                            goOn(line);
                        });
                    }
                }));
    }

    private void drain(Line line) {
        if (!line.startDrain()) {
            return;
        }
        drain.drain(line.acknowledgement())
                .whenComplete((done, failure) -> turns.next(() -> {
                    if (line.drained(failure == null)) {
                        forget(line);
                    } else if (failure == null) {
                        goOn(line);
                    } else {
                        turns.after(Duration.ofMillis(500), () -> goOn(line));
                    }
                }));
    }

    private void forget(Line line) {
        if (lines.remove(line.key(), line)) {
            underWay.decrementAndGet();
        }
    }
}
