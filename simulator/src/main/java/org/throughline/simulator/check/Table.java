package org.throughline.simulator.check;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The groups of a clinic of which something is told: every caseload and all of them, every type and all of them. */
record Table(List<Cell> cells) {

    /** Groups in which nobody has anything expected are left out. */
    static Table of(List<Member> clinic, LocalDate from, LocalDate to, Instant asOf) {
        var types = clinic.stream().flatMap(Member::types).collect(Collectors.toCollection(TreeSet::new));
        var therapists = clinic.stream().map(Member::therapist).collect(Collectors.toCollection(TreeSet::new));
        return new Table(Stream.concat(Stream.of(Cell.ALL), therapists.stream())
                .flatMap(therapist -> Stream.concat(Stream.of(Cell.ALL), types.stream())
                        .map(type -> cell(
                                therapist,
                                type,
                                clinic,
                                it -> it.ofTypes(type.equals(Cell.ALL) ? types : Set.of(type), from, to, asOf))))
                .filter(it -> !it.empty())
                .toList());
    }

    private static Cell cell(String therapist, String type, List<Member> clinic, Function<Member, Counts> figures) {
        var clients = clinic.stream()
                .filter(it -> therapist.equals(Cell.ALL) || it.therapist().equals(therapist))
                .filter(it -> figures.apply(it).expected() > 0)
                .toList();
        return new Cell(
                therapist,
                type,
                clients.stream().map(figures).toList(),
                clients.stream().map(Member::client).collect(Collectors.toSet()));
    }

    /** Each row and each column, its total first. */
    List<List<Cell>> lines() {
        return Stream.concat(
                        cells.stream()
                                .map(Cell::therapist)
                                .distinct()
                                .map(it -> line(cell -> cell.therapist().equals(it))),
                        cells.stream()
                                .map(Cell::type)
                                .distinct()
                                .map(it -> line(cell -> cell.type().equals(it))))
                .toList();
    }

    private List<Cell> line(Predicate<Cell> which) {
        return cells.stream().filter(which).toList();
    }
}
