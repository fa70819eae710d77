package org.throughline.operator.deadletters;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.throughline.operator.Agreement;
import org.throughline.operator.Json;
import org.throughline.operator.Output;
import org.throughline.operator.Trouble;
import org.throughline.operator.Where;
import org.throughline.operator.kafka.RawRecords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dlt retry PLACE}. */
@Command(
        name = "retry",
        mixinStandardHelpOptions = true,
        description = {
            "Publishes the record again as it lay first, headers and all, behind everything that has come since.",
            "Every group hears it: those that had it drop it, and so do those that have heard later events of the same "
                    + "aggregate. Mend the reader first; afterwards discard the letter."
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class Retry implements Callable<Integer> {

    private static final int LONGEST_WAIT_SECONDS = 20;

    @Parameters(index = "0", paramLabel = "TOPIC/PARTITION/OFFSET", converter = Letter.Place.Written.class)
    private Letter.Place place;

    @Mixin
    private Where where = new Where();

    @Mixin
    private Output output = new Output();

    @Mixin
    private Agreement agreement = new Agreement();

    @Override
    public Integer call() {
        Letters.requireDeadLetters(place);
        try (var records = new RawRecords(where)) {
            var original = Letter.of(Letters.read(records, place)).original();
            var record = Letters.read(records, original);
            agreement.to("publish the record of " + original + " again, for every group");
            var offset = publish(record);
            output.tell(
                    Json.object()
                            .put("original", original.toString())
                            .put("again", new Letter.Place(original.topic(), original.partition(), offset).toString()),
                    List.of("Published again at %s/%d/%d.".formatted(original.topic(), original.partition(), offset)));
        }
        return 0;
    }

    private long publish(ConsumerRecord<byte[], byte[]> record) {
        var settings = where.kafka();
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, LONGEST_WAIT_SECONDS * 1_000);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            return producer.send(new ProducerRecord<>(
                            record.topic(), record.partition(), record.key(), record.value(), record.headers()))
                    .get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)
                    .offset();
        } catch (ExecutionException | TimeoutException e) {
            throw new Trouble("Kafka did not take it; nothing is lost, try again.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted.", e);
        }
    }
}
