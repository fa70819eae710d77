package org.throughline.operator.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.throughline.operator.Json;
import org.throughline.operator.Output;
import org.throughline.operator.Where;
import org.throughline.operator.kafka.RawRecords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dlt show PLACE}. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "One of them: key, headers, and how its value begins.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class Show implements Callable<Integer> {

    private static final int BEGINNING = 2_000;

    @Parameters(index = "0", paramLabel = "TOPIC/PARTITION/OFFSET", converter = Letter.Place.Written.class)
    private Letter.Place place;

    @Mixin
    private Where where = new Where();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        Letters.requireDeadLetters(place);
        try (var records = new RawRecords(where)) {
            var record = Letters.read(records, place);
            var told = Json.object().put("place", place.toString()).put("key", words(record.key()));
            var headers = told.putObject("headers");
            record.headers().forEach(it -> headers.put(it.key(), words(it.value())));
            told.put("bytes", record.serializedValueSize()).put("value", words(record.value()));
            output.tell(told, lines(record));
        }
        return 0;
    }

    private static List<String> lines(ConsumerRecord<byte[], byte[]> record) {
        var lines = new ArrayList<String>();
        lines.add("key      " + words(record.key()));
        record.headers().forEach(it -> lines.add("header   " + it.key() + ": " + words(it.value())));
        lines.add("bytes    " + record.serializedValueSize());
        lines.add("value    " + words(record.value()));
        return lines;
    }

    private static String words(byte @Nullable [] bytes) {
        return bytes == null ? "none" : new String(Arrays.copyOf(bytes, Math.min(bytes.length, BEGINNING)), UTF_8);
    }
}
