package org.throughline.benchmarks.timers;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.jspecify.annotations.Nullable;
import org.throughline.benchmarks.lab.Settings;
import org.throughline.benchmarks.lab.Work.Done;
import org.throughline.benchmarks.service.Fact;
import org.throughline.benchmarks.service.Producers;
import org.throughline.benchmarks.service.Slot;

/**
 * What a handler of any scheduler on PostgreSQL does when a deadline has come: the state, then the event. It is spared
 * reading the slot and waiting for the broker, so a crash would lose events; ours waits.
 */
final class PeerSlots implements AutoCloseable {

    static final String SETTINGS = "its handlers update a row and hand the event to a producer (" + Producers.SETTINGS
            + ") without waiting for it";

    /** Where jobs find it that a scheduler makes anew. */
    private static final AtomicReference<@Nullable PeerSlots> ONLY = new AtomicReference<>();

    private static final Duration LOOK = Duration.ofMillis(5);

    private final HikariDataSource pool;
    private final KafkaProducer<byte[], byte[]> producer;
    private final String topic;
    private final Clock clock = Clock.systemUTC();
    private final Lead lead = new Lead(clock);
    private final Map<String, Slot> open = new ConcurrentHashMap<>();
    private final AtomicInteger told = new AtomicInteger();
    private Instant due = Instant.EPOCH;

    PeerSlots(Settings settings) {
        var config = new HikariConfig();
        config.setJdbcUrl(settings.get("postgres"));
        config.setMaximumPoolSize(40);
        pool = new HikariDataSource(config);
        producer = Producers.connect(settings.get("kafka"));
        topic = settings.get("topic");
        execute("CREATE TABLE slots (id text PRIMARY KEY, state text NOT NULL, version bigint NOT NULL)");
        ONLY.set(this);
    }

    static PeerSlots only() {
        return Objects.requireNonNull(ONLY.get());
    }

    DataSource pool() {
        return pool;
    }

    /** All due at one instant, a little from now. */
    List<Slot> arm(int count) {
        open.clear();
        told.set(0);
        due = lead.first();
        var series = Long.toHexString(System.nanoTime());
        var slots = IntStream.range(0, count)
                .mapToObj(it -> Slot.of(series, it, due, true))
                .toList();
        slots.forEach(it -> open.put(it.id().value(), it));
        try (var connection = pool.getConnection();
                var insert = connection.prepareStatement("INSERT INTO slots VALUES (?, 'OPEN', 1)")) {
            connection.setAutoCommit(false);
            for (var slot : slots) {
                insert.setString(1, slot.id().value());
                insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return slots;
    }

    Instant due() {
        return due;
    }

    void armed() {
        lead.armed();
    }

    void miss(String id) {
        try (var connection = pool.getConnection();
                var update = connection.prepareStatement(
                        "UPDATE slots SET state = 'MISSED', version = version + 1 WHERE id = ? AND version = 1")) {
            update.setString(1, id);
            if (update.executeUpdate() == 1) {
                tell(id);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void tell(String id) {
        var slot = open.get(id);
        if (slot != null) {
            var now = clock.instant();
            var event = slot.miss(now).events().getFirst();
            var _ = producer.send(Fact.of(event, 1, now).on(topic), (metadata, failure) -> {
                if (failure == null) {
                    told.incrementAndGet();
                }
            });
        }
    }

    /** From the instant at which all are due until the broker has acknowledged the last. */
    Done run() {
        Waiting.until(clock, due);
        var began = System.nanoTime();
        while (told.get() < open.size()) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
        return Done.since(began, open.size());
    }

    void execute(String sql) {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        producer.close();
        pool.close();
    }
}
