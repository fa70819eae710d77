package org.throughline.benchmarks.rebuild;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;
import org.throughline.benchmarks.lab.Settings;
import org.throughline.benchmarks.lab.Work;
import org.throughline.delivery.Heard;
import org.throughline.events.ClientRef;

/** Kafka Streams with exactly-once: the counts of each client by type, in a store in memory with its changelog. */
public final class Streams implements Work {

    static final String SETTINGS = "exactly_once_v2, 2 threads, store in memory with cache and changelog, commit every"
            + " second; counts by client and type, which is less than ours; timed from its first record on";

    private static final String COUNTS = "counts";
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final String kafka;
    private final String folder;
    private int events;

    public Streams(Settings settings) {
        kafka = settings.get("kafka");
        folder = settings.get("folder");
    }

    @Override
    public void prepare(int events) {
        this.events = events;
    }

    @Override
    public Done run() {
        var read = new AtomicLong();
        var began = new AtomicLong();
        try (var streams = new KafkaStreams(topology(read, began), properties())) {
            streams.start();
            var deadline = System.nanoTime() + LONGEST.toNanos();
            while (read.get() < events && System.nanoTime() < deadline) {
                LockSupport.parkNanos(5_000_000);
            }
            // What is not committed is not done.
            streams.close(Duration.ofSeconds(30));
        }
        return new Done(read.get(), (System.nanoTime() - began.get()) / 1e9, Map.of());
    }

    private static Topology topology(AtomicLong read, AtomicLong began) {
        var counts = Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(COUNTS), Serdes.String(), Serdes.Long())
                .withCachingEnabled();
        return new Topology()
                .addSource("log", Log.TOPICS.toArray(String[]::new))
                .addProcessor("fold", () -> new Fold(read, began), "log")
                .addStateStore(counts, "fold");
    }

    private Properties properties() {
        var properties = new Properties();
        Map.of(
                        StreamsConfig.APPLICATION_ID_CONFIG,
                        "bench-" + Long.toHexString(System.nanoTime()),
                        StreamsConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka,
                        StreamsConfig.PROCESSING_GUARANTEE_CONFIG,
                        StreamsConfig.EXACTLY_ONCE_V2,
                        StreamsConfig.NUM_STREAM_THREADS_CONFIG,
                        2,
                        StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                        1_000,
                        StreamsConfig.REPLICATION_FACTOR_CONFIG,
                        1,
                        StreamsConfig.STATE_DIR_CONFIG,
                        folder,
                        StreamsConfig.DEFAULT_KEY_SERDE_CLASS_CONFIG,
                        Serdes.ByteArraySerde.class,
                        StreamsConfig.DEFAULT_VALUE_SERDE_CLASS_CONFIG,
                        Serdes.ByteArraySerde.class,
                        "auto.offset.reset",
                        "earliest")
                .forEach(properties::put);
        return properties;
    }

    private static final class Fold extends ContextualProcessor<byte[], byte[], Void, Void> {

        private final AtomicLong read;
        private final AtomicLong began;
        private @Nullable KeyValueStore<String, Long> counts;

        private Fold(AtomicLong read, AtomicLong began) {
            this.read = read;
            this.began = began;
        }

        @Override
        public void init(ProcessorContext<Void, Void> context) {
            super.init(context);
            counts = context.getStateStore(COUNTS);
        }

        @Override
        public void process(Record<byte[], byte[]> told) {
            began.compareAndSet(0, System.nanoTime());
            var record = new ConsumerRecord<>("", 0, 0, told.key(), told.value());
            told.headers().forEach(record.headers()::add);
            Heard.in(record).ifPresent(it -> {
                var key = ClientRef.of(it.event()).documentPrefix()
                        + new String(told.headers().lastHeader("ce_type").value(), UTF_8);
                var store = Objects.requireNonNull(counts);
                var before = store.get(key);
                store.put(key, before == null ? 1L : before + 1);
                read.incrementAndGet();
            });
        }
    }
}
