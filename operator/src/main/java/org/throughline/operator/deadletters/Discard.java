package org.throughline.operator.deadletters;

import java.util.List;
import java.util.concurrent.Callable;
import org.throughline.operator.Agreement;
import org.throughline.operator.Json;
import org.throughline.operator.Output;
import org.throughline.operator.Trouble;
import org.throughline.operator.Where;
import org.throughline.operator.kafka.Brokers;
import org.throughline.operator.kafka.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dlt discard PLACE}. */
@Command(
        name = "discard",
        mixinStandardHelpOptions = true,
        description =
                "Deletes a letter and those before it in its partition, as Kafka can delete from the beginning only. "
                        + "The record itself stays where it lay first.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class Discard implements Callable<Integer> {

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
        try (var kafka = new Brokers(where)) {
            var kept = Span.kept(kafka, List.of(place.in())).getFirst();
            if (place.offset() < kept.from() || place.offset() >= kept.to()) {
                throw new Trouble("There is no record at " + place + " any more.");
            }
            var letters = place.offset() + 1 - kept.from();
            agreement.to("delete %d letters of %s/%d for good".formatted(letters, place.topic(), place.partition()));
            kafka.forgetBefore(place.in(), place.offset() + 1);
            output.tell(Json.object().put("discarded", letters), List.of("%d letters are deleted.".formatted(letters)));
        }
        return 0;
    }
}
