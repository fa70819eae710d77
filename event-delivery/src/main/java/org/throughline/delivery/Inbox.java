package org.throughline.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.throughline.delivery.DeadLetters.Unreadable;
import org.throughline.events.Trace;
import org.throughline.events.Tracing;

/** Reads one poll: what cannot be read goes to the dead letters first, the rest is applied in order. */
final class Inbox implements Consumer<Message<List<byte[]>>> {

    private static final Logger log = LoggerFactory.getLogger(Inbox.class);

    private final Consumer<List<Heard>> apply;
    private final DeadLetters deadLetters;
    private final InboxMetrics metrics;
    private volatile boolean failing;

    Inbox(Consumer<List<Heard>> apply, DeadLetters deadLetters, InboxMetrics metrics) {
        this.apply = apply;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
    }

    @Override
    public void accept(Message<List<byte[]>> poll) {
        read(records(poll));
    }

    void read(List<ConsumerRecord<byte[], byte[]>> records) {
        var heard = new ArrayList<Heard>(records.size());
        var unreadable = new ArrayList<Unreadable>();
        var unknown = 0;
        for (var record : records) {
            switch (Reading.of(record)) {
                case Reading.Good(var it) -> heard.add(it);
                case Reading.Bad(var it) -> unreadable.add(it);
                case Reading.Unknown() -> unknown++;
            }
        }
        try (var _ = Tracing.of(heard.stream().map(Heard::envelope).toList())) {
            Tracing.only().ifPresent(it -> MDC.put(Trace.LOGGED_AS, it.id()));
            take(heard, unreadable);
        } finally {
            MDC.remove(Trace.LOGGED_AS);
        }
        if (!records.isEmpty()) {
            metrics.read(records.getFirst().topic(), heard.size(), unknown, unreadable);
        }
    }

    private void take(List<Heard> heard, List<Unreadable> unreadable) {
        try {
            if (!unreadable.isEmpty()) {
                deadLetters.sendAll(unreadable);
            }
            if (!heard.isEmpty()) {
                apply.accept(heard);
            }
        } catch (RuntimeException e) {
            tell(e, heard.size() + unreadable.size());
            throw e;
        }
        failing = false;
    }

    /** In full once, and then a line for each repetition. */
    private void tell(RuntimeException e, int records) {
        if (failing) {
            log.warn("{} records still wait: {}", records, e.getClass().getSimpleName());
        } else {
            log.warn("{} records could not be applied and come again", records, e);
        }
        failing = true;
    }

    @SuppressWarnings("unchecked")
    private static List<ConsumerRecord<byte[], byte[]>> records(Message<List<byte[]>> poll) {
        var records = poll.getHeaders().get(KafkaHeaders.RAW_DATA, List.class);
        if (records == null) {
            throw new IllegalStateException(
                    "the binding does not use the converter rawBatch: import event-delivery.yml");
        }
        return records;
    }
}
