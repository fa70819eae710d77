package org.throughline.operator.deadletters;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.throughline.operator.Trouble;
import org.throughline.operator.Where;
import org.throughline.operator.kafka.Brokers;
import org.throughline.operator.kafka.RawRecords;
import org.throughline.operator.kafka.Span;

/** All that are kept. */
record Letters(Where where) {

    List<Letter> all() {
        var letters = new ArrayList<Letter>();
        try (var kafka = new Brokers(where);
                var records = new RawRecords(where)) {
            records.read(
                    Span.kept(kafka, kafka.partitions(kafka.deadLetterTopics())), it -> letters.add(Letter.of(it)));
        }
        return letters;
    }

    /** @throws Trouble when it is not there any more, or never was */
    static ConsumerRecord<byte[], byte[]> read(RawRecords records, Letter.Place place) {
        return records.at(place.in(), place.offset())
                .orElseThrow(() -> new Trouble("There is no record at " + place + " any more."));
    }

    /** @throws Trouble when the place is not one of dead letters */
    static void requireDeadLetters(Letter.Place place) {
        if (!place.topic().endsWith(".dlt")) {
            throw new Trouble(
                    "%s is no topic of dead letters: they end with .dlt, see dlt list.".formatted(place.topic()));
        }
    }
}
