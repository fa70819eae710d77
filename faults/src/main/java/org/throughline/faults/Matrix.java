package org.throughline.faults;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.faults.RowResult.Outcome;
import org.throughline.faults.rig.Rig;

/** Runs rows one after another on one platform, and on a fresh one after a row that broke. */
final class Matrix {

    private final Ground ground;
    private final PrintWriter out;
    private @Nullable Rig rig;

    Matrix(Ground ground) {
        this.ground = ground;
        this.out = ground.progress();
    }

    List<RowResult> run(List<Row> rows) {
        var results = new ArrayList<RowResult>();
        try {
            for (var row : rows) {
                var result = run(row);
                results.add(result);
                out.println(result.line());
                out.flush();
            }
        } finally {
            close();
        }
        return results;
    }

    private RowResult run(Row row) {
        var facts = new Facts();
        var began = System.nanoTime();
        try {
            row.run(rig(), facts);
            rig().mend();
            return result(row, Outcome.HELD, "", began, facts);
        } catch (NotHere e) {
            return result(row, Outcome.SKIPPED, String.valueOf(e.getMessage()), began, facts);
        } catch (Broken e) {
            return result(row, Outcome.BROKEN, e.getMessage() + logsOf(row), began, facts);
        } catch (RuntimeException e) {
            var trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            return result(row, Outcome.BROKEN, trace + logsOf(row), began, facts);
        }
    }

    /** Ends the platform of a row that broke; its logs stay. */
    private String logsOf(Row row) {
        if (rig == null) {
            return "";
        }
        var kept = ground.keepLogs(rig, "row-" + row.number());
        close();
        return "; logs: " + kept;
    }

    private RowResult result(Row row, Outcome outcome, String why, long began, Facts facts) {
        var seconds = Math.round((System.nanoTime() - began) / 1e8) / 10.0;
        return new RowResult(row, outcome, why, seconds, ground.seed(), facts);
    }

    private Rig rig() {
        var running = rig;
        if (running == null) {
            running = ground.rig();
            rig = running;
        }
        return running;
    }

    private void close() {
        if (rig != null) {
            rig.close();
            rig = null;
        }
    }
}
