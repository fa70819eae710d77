package org.throughline.benchmarks.takeover;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.jspecify.annotations.Nullable;
import org.throughline.benchmarks.lab.Settings;
import org.throughline.benchmarks.service.Fact;
import org.throughline.benchmarks.service.Producers;
import org.throughline.benchmarks.service.Slot;

/**
 * What a handler of any scheduler on PostgreSQL does so that no death loses an event: it tells first, waits for the
 * broker, and then writes the state. Told again, the event has the same id.
 */
final class PeerDeadlines implements AutoCloseable {

    static final String SETTINGS =
            "; its handlers wait for the broker (" + Producers.SETTINGS + ") and then update a row";

    /** Where jobs find it that a scheduler makes anew. */
    private static final AtomicReference<@Nullable PeerDeadlines> ONLY = new AtomicReference<>();

    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final HikariDataSource pool;
    private final KafkaProducer<byte[], byte[]> producer;
    private final String topic;

    PeerDeadlines(Settings settings) {
        var config = new HikariConfig();
        config.setJdbcUrl(settings.get("postgres"));
        config.setMaximumPoolSize(40);
        pool = new HikariDataSource(config);
        producer = Producers.connect(settings.get("kafka"));
        topic = settings.get("topic");
        execute("CREATE TABLE IF NOT EXISTS slots"
                + " (id text PRIMARY KEY, series text, n int, due timestamptz, open boolean DEFAULT true)");
        ONLY.set(this);
    }

    static PeerDeadlines only() {
        return Objects.requireNonNull(ONLY.get());
    }

    DataSource pool() {
        return pool;
    }

    List<Slot> arm(Load load) {
        var slots = load.slots().toList();
        try (var connection = pool.getConnection();
                var insert = connection.prepareStatement("INSERT INTO slots VALUES (?, ?, ?, ?)")) {
            connection.setAutoCommit(false);
            for (int n = 0; n < slots.size(); n++) {
                var slot = slots.get(n);
                insert.setString(1, slot.id().value());
                insert.setString(2, load.series());
                insert.setInt(3, n);
                insert.setTimestamp(4, Timestamp.from(slot.windows().graceUntil()));
                insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return slots;
    }

    void miss(String id) {
        try (var connection = pool.getConnection();
                var select = connection.prepareStatement("SELECT series, n, due FROM slots WHERE id = ? AND open");
                var update = connection.prepareStatement("UPDATE slots SET open = false WHERE id = ? AND open")) {
            select.setString(1, id);
            try (var open = select.executeQuery()) {
                if (open.next()) {
                    tell(Slot.of(
                            open.getString(1),
                            open.getInt(2),
                            open.getTimestamp(3).toInstant(),
                            true));
                    update.setString(1, id);
                    update.executeUpdate();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void tell(Slot slot) {
        var at = slot.windows().graceUntil();
        var fact = Fact.of(slot.miss(at).events().getFirst(), 1, at);
        try {
            producer.send(fact.on(topic)).get(LONGEST.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isAnyOpen() {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement();
                var open = statement.executeQuery("SELECT 1 FROM slots WHERE open LIMIT 1")) {
            return open.next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
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
        producer.close(LONGEST);
        pool.close();
    }
}
