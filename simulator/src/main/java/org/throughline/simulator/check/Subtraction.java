package org.throughline.simulator.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What can be worked out of a table by somebody who knows that rows and columns add up to their totals. */
final class Subtraction {

    private static final double NOTHING = 1e-9;

    private Subtraction() {}

    /** Hidden cells for which only one value is possible, by Gauss and Jordan. */
    static List<Cell> recovered(Table table, Set<Cell> hidden) {
        var unknown = List.copyOf(hidden);
        var left = new ArrayList<>(
                table.lines().stream().map(it -> equation(it, unknown)).toList());
        var solved = new ArrayList<double[]>();
        for (var column = 0; column < unknown.size(); column++) {
            var at = column;
            var pivot = left.stream().filter(it -> Math.abs(it[at]) > NOTHING).findFirst();
            if (pivot.isPresent()) {
                left.remove(pivot.get());
                left.forEach(it -> clear(it, pivot.get(), at));
                solved.forEach(it -> clear(it, pivot.get(), at));
                solved.add(pivot.get());
            }
        }
        return IntStream.range(0, unknown.size())
                .filter(it -> solved.stream().anyMatch(row -> isAbout(row, it)))
                .mapToObj(unknown::get)
                .toList();
    }

    private static double[] equation(List<Cell> line, List<Cell> unknown) {
        return unknown.stream()
                .mapToDouble(it -> !line.contains(it) ? 0 : it.equals(line.getFirst()) ? -1 : 1)
                .toArray();
    }

    private static void clear(double[] row, double[] pivot, int column) {
        var factor = row[column] / pivot[column];
        for (var i = 0; i < row.length; i++) {
            row[i] -= factor * pivot[i];
        }
    }

    private static boolean isAbout(double[] row, int column) {
        return IntStream.range(0, row.length).allMatch(it -> (Math.abs(row[it]) > NOTHING) == (it == column));
    }
}
