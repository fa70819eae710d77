package org.throughline.analytics.adherence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.throughline.analytics.adherence.Place.Line;

/** Solves, by elimination, what follows for the suppressed places of a table from all that is told of it. */
record Subtraction(Collection<Place> table, Set<Place> suppressed) {

    /** Suppressed places of which only one value is possible. */
    List<Place> recovered() {
        var unknown = table.stream().filter(suppressed::contains).toList();
        var rows = new ArrayList<>(table.stream()
                .flatMap(it -> Stream.of(it.row(), it.column()))
                .distinct()
                .map(it -> equation(it, unknown))
                .toList());
        var reduced = eliminated(rows, unknown.size());
        return IntStream.range(0, unknown.size())
                .filter(it -> reduced.stream().anyMatch(row -> onlyKnows(row, it)))
                .mapToObj(unknown::get)
                .toList();
    }

    /** Inside less total is zero; what is told moves to the other side and needs no coefficient. */
    private static double[] equation(Line line, List<Place> unknown) {
        return unknown.stream()
                .mapToDouble(it -> !line.holds(it) ? 0 : it.equals(line.total()) ? -1 : 1)
                .toArray();
    }

    private static List<double[]> eliminated(List<double[]> rows, int columns) {
        var done = new ArrayList<double[]>();
        for (var column = 0; column < columns; column++) {
            var at = column;
            var pivot = rows.stream().filter(it -> Math.abs(it[at]) > 1e-9).findFirst();
            if (pivot.isPresent()) {
                rows.remove(pivot.get());
                Stream.concat(rows.stream(), done.stream()).forEach(it -> subtract(it, pivot.get(), at));
                done.add(pivot.get());
            }
        }
        return done;
    }

    private static void subtract(double[] row, double[] pivot, int column) {
        var factor = row[column] / pivot[column];
        for (var i = 0; i < row.length; i++) {
            row[i] -= factor * pivot[i];
        }
    }

    private static boolean onlyKnows(double[] row, int column) {
        return IntStream.range(0, row.length).allMatch(it -> (Math.abs(row[it]) > 1e-9) == (it == column));
    }
}
