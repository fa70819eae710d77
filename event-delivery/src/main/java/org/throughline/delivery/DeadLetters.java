package org.throughline.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.throughline.events.Topic;
import org.throughline.events.TryAgainLater;

/** Where records go that cannot be read: the bytes as they came, a reason and where they lay; never an exception's words. */
final class DeadLetters {

    private static final int LONGEST_WAIT_SECONDS = 20;

    private final Function<ProducerRecord<byte[], byte[]>, CompletionStage<?>> producer;
    private final String group;

    DeadLetters(Function<ProducerRecord<byte[], byte[]>, CompletionStage<?>> producer, String group) {
        this.producer = producer;
        this.group = group;
    }

    /** @throws TryAgainLater unless each is acknowledged; some may have arrived all the same */
    void sendAll(List<Unreadable> unreadable) {
        var sent = unreadable.stream()
                .map(it -> producer.apply(letter(it)).toCompletableFuture())
                .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(sent).get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new TryAgainLater("the dead-letter topic is away", Duration.ofSeconds(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TryAgainLater("stopping", Duration.ofSeconds(1));
        }
    }

    private ProducerRecord<byte[], byte[]> letter(Unreadable it) {
        var letter = new ProducerRecord<>(
                Topic.deadLettersOf(it.record().topic(), group),
                it.record().key(),
                it.record().value());
        put(letter.headers(), "reason", it.reason().name());
        put(letter.headers(), "original-topic", it.record().topic());
        put(letter.headers(), "original-partition", Integer.toString(it.record().partition()));
        put(letter.headers(), "original-offset", Long.toString(it.record().offset()));
        return letter;
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** Why a record cannot be read. */
    enum Reason {
        NO_KEY_OR_VALUE,
        TOO_LARGE,
        BAD_ENVELOPE,
        BAD_BODY
    }

    /** A record and why it cannot be read. */
    record Unreadable(ConsumerRecord<byte[], byte[]> record, Reason reason) {}
}
