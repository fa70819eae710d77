package org.throughline.benchmarks.service;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.throughline.benchmarks.lab.Settings;

/** The slots of those who schedule on PostgreSQL: a row each, open until it is missed. */
public final class PeerRows implements AutoCloseable {

    private static final int CONNECTIONS = 40;

    private final HikariDataSource pool;

    public PeerRows(Settings settings) {
        var config = new HikariConfig();
        config.setJdbcUrl(settings.get("postgres"));
        config.setMaximumPoolSize(CONNECTIONS);
        pool = new HikariDataSource(config);
        execute("CREATE TABLE IF NOT EXISTS slots"
                + " (id text PRIMARY KEY, series text, n int, due timestamptz, open boolean DEFAULT true)");
    }

    public DataSource pool() {
        return pool;
    }

    public void insert(String series, List<Slot> slots) {
        try (var connection = pool.getConnection();
                var insert = connection.prepareStatement("INSERT INTO slots VALUES (?, ?, ?, ?)")) {
            connection.setAutoCommit(false);
            for (int n = 0; n < slots.size(); n++) {
                var slot = slots.get(n);
                insert.setString(1, slot.id().value());
                insert.setString(2, series);
                insert.setInt(3, n);
                insert.setTimestamp(4, Timestamp.from(slot.windows().graceUntil()));
                insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public Optional<Slot> open(String id) {
        try (var connection = pool.getConnection();
                var select = connection.prepareStatement("SELECT series, n, due FROM slots WHERE id = ? AND open")) {
            select.setString(1, id);
            try (var open = select.executeQuery()) {
                return open.next()
                        ? Optional.of(Slot.of(
                                open.getString(1),
                                open.getInt(2),
                                open.getTimestamp(3).toInstant(),
                                true))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether it was open until now. */
    public boolean miss(String id) {
        try (var connection = pool.getConnection();
                var update = connection.prepareStatement("UPDATE slots SET open = false WHERE id = ? AND open")) {
            update.setString(1, id);
            return update.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public boolean isAnyOpen() {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement();
                var open = statement.executeQuery("SELECT 1 FROM slots WHERE open LIMIT 1")) {
            return open.next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void execute(String sql) {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
