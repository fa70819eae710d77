package org.throughline.delivery;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Utils;
import org.throughline.events.ClientId;

/** Where a client's documents and events lie: Kafka's own hash, so that {@code shard % partitions} is the partition. */
public final class Shard {

    public static final int COUNT = 256;

    private Shard() {}

    public static int of(ClientId client) {
        return Utils.toPositive(Utils.murmur2(client.value().getBytes(StandardCharsets.UTF_8))) % COUNT;
    }
}
