package org.throughline.delivery;

import java.time.Duration;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * A poll that could not be applied, or not be committed, is fetched again, for ever, by whoever owns its partitions then.
 *
 * <p>Never repeated from memory: who lost its partitions in between would apply and commit what somebody else has heard.
 */
final class PollComesAgain implements CommonErrorHandler {

    private static final Logger log = LoggerFactory.getLogger(PollComesAgain.class);

    private final Duration pause;

    PollComesAgain(Duration pause) {
        this.pause = pause;
    }

    @Override
    public boolean isAckAfterHandle() {
        return false;
    }

    @Override
    public void handleBatch(
            Exception thrown,
            ConsumerRecords<?, ?> poll,
            Consumer<?, ?> consumer,
            MessageListenerContainer container,
            Runnable listener) {
        log.debug("{} records come again", poll.count(), thrown);
        for (var partition : poll.partitions()) {
            if (consumer.assignment().contains(partition)) {
                consumer.seek(partition, poll.records(partition).getFirst().offset());
            }
        }
        sleep();
    }

    @Override
    public void handleOtherException(
            Exception thrown, Consumer<?, ?> consumer, MessageListenerContainer container, boolean batchListener) {
        log.warn("Could not ask Kafka for more", thrown);
        sleep();
    }

    private void sleep() {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
