package org.throughline.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.throughline.delivery.DeadLetters.Unreadable;
import org.throughline.events.ClinicStandings;
import org.throughline.events.ClinicStandings.Standing;

/** Reads one poll: what cannot be read goes to the dead letters first, the rest is applied in order. */
final class Inbox implements Consumer<Message<List<byte[]>>> {

    private static final Logger log = LoggerFactory.getLogger(Inbox.class);

    private final Consumer<List<Heard>> apply;
    private final DeadLetters deadLetters;
    private final InboxMetrics metrics;
    private final ClinicStandings clinics;
    private final Spans spans;
    private final String service;
    private volatile boolean failing;

    Inbox(
            Consumer<List<Heard>> apply,
            DeadLetters deadLetters,
            InboxMetrics metrics,
            ClinicStandings clinics,
            Spans spans,
            String service) {
        this.apply = apply;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
        this.clinics = clinics;
        this.spans = spans;
        this.service = service;
    }

    @Override
    public void accept(Message<List<byte[]>> poll) {
        read(records(poll));
    }

    void read(List<ConsumerRecord<byte[], byte[]>> records) {
        var heard = new ArrayList<Heard>(records.size());
        var unreadable = new ArrayList<Unreadable>();
        var unknown = 0;
        var erased = 0;
        for (var record : records) {
            switch (Reading.of(record)) {
                case Reading.Good(var it) when isErased(it) -> erased++;
                case Reading.Good(var it) -> heard.add(it);
                case Reading.Bad(var it) -> unreadable.add(it);
                case Reading.Unknown() -> unknown++;
            }
        }
        try (var poll = new TracedPoll(heard, spans, service)) {
            take(heard, unreadable, poll);
        }
        if (!records.isEmpty()) {
            metrics.read(records.getFirst().topic(), heard.size(), unknown, erased, unreadable);
        }
    }

    /** What is told of a clinic after it was erased would bring it back. */
    private boolean isErased(Heard heard) {
        return clinics.of(heard.event().clinic()) == Standing.ERASED;
    }

    private void take(List<Heard> heard, List<Unreadable> unreadable, TracedPoll poll) {
        try {
            if (!unreadable.isEmpty()) {
                deadLetters.sendAll(unreadable);
            }
            if (!heard.isEmpty()) {
                apply.accept(heard);
            }
        } catch (RuntimeException e) {
            poll.failed(e);
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
