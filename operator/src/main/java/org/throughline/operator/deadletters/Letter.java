package org.throughline.operator.deadletters;

import static org.throughline.operator.kafka.RawRecords.header;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.throughline.operator.Trouble;
import picocli.CommandLine.ITypeConverter;

/**
 * A record that a service could not read.
 *
 * @param reason as the service said it: NO_KEY_OR_VALUE, TOO_LARGE, BAD_ENVELOPE, BAD_BODY
 * @param original where it lay first
 */
record Letter(Place place, String reason, Place original) {

    static Letter of(ConsumerRecord<byte[], byte[]> record) {
        return new Letter(
                new Place(record.topic(), record.partition(), record.offset()),
                header(record, "reason"),
                new Place(
                        header(record, "original-topic"),
                        number(header(record, "original-partition")),
                        number(header(record, "original-offset"))));
    }

    private static int number(String told) {
        return told.isEmpty() ? -1 : Integer.parseInt(told);
    }

    /** Written TOPIC/PARTITION/OFFSET. */
    record Place(String topic, int partition, long offset) {

        TopicPartition in() {
            return new TopicPartition(topic, partition);
        }

        @Override
        public String toString() {
            return topic + "/" + partition + "/" + offset;
        }

        /** As it is given on the command line. */
        static final class Written implements ITypeConverter<Place> {
            @Override
            public Place convert(String written) {
                var parts = written.split("/", -1);
                try {
                    return new Place(parts[0], Integer.parseInt(parts[1]), Long.parseLong(parts[2]));
                } catch (ArrayIndexOutOfBoundsException | NumberFormatException e) {
                    throw new Trouble(
                            "'%s' is no place: write TOPIC/PARTITION/OFFSET, as dlt list shows it.".formatted(written),
                            e);
                }
            }
        }
    }
}
