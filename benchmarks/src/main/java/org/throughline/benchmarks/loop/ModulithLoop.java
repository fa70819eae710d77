package org.throughline.benchmarks.loop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.throughline.benchmarks.lab.Settings;

/** Spring Modulith's side, as its callers meet it. */
final class ModulithLoop implements Loop {

    private final String address;
    private final SingleConnectionDataSource connection;
    private final JdbcTemplate jdbc;

    ModulithLoop(Settings settings) {
        address = settings.get("address");
        connection = new SingleConnectionDataSource(settings.get("postgres"), true);
        jdbc = new JdbcTemplate(connection);
    }

    @Override
    public void open(List<Piece> pieces) {
        jdbc.batchUpdate(
                "INSERT INTO slots VALUES (?, ?, ?, 'OPEN', NULL)",
                pieces.stream()
                        .map(it -> new Object[] {
                            it.occurrence().value(),
                            it.client().client().value(),
                            it.assignment().value()
                        })
                        .toList());
        jdbc.execute("ANALYZE");
    }

    @Override
    public Call completion(Piece piece) {
        return Front.completion(address, piece);
    }

    @Override
    public Map<Piece, Integer> counted(List<Piece> pieces) {
        var byId =
                pieces.stream().collect(Collectors.toMap(it -> it.occurrence().value(), Function.identity()));
        var counted = new HashMap<Piece, Integer>();
        jdbc.query(
                "SELECT occurrence, times FROM figures WHERE occurrence = ANY (?)",
                row -> {
                    var piece = byId.get(row.getString(1));
                    if (piece != null) {
                        counted.put(piece, row.getInt(2));
                    }
                },
                (Object) byId.keySet().toArray(String[]::new));
        return counted;
    }

    @Override
    public void close() {
        connection.destroy();
    }
}
