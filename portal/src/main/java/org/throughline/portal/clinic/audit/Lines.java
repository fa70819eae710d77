package org.throughline.portal.clinic.audit;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The audit as one service tells it, the latest first. */
record Lines(List<Line> items) {

    /**
     * @param id follows the time at which it was written
     * @param action READ, TREAT and so on
     * @param operation method and pattern of the route
     * @param breakGlass reason given for going past the care team
     */
    record Line(
            String id,
            Instant at,
            String person,
            List<String> roles,
            @Nullable String client,
            String action,
            String operation,
            String outcome,
            @Nullable String breakGlass) {

        private boolean isLike(Line other) {
            return person.equals(other.person)
                    && operation.equals(other.operation)
                    && outcome.equals(other.outcome)
                    && String.valueOf(client).equals(String.valueOf(other.client))
                    && String.valueOf(breakGlass).equals(String.valueOf(other.breakGlass));
        }
    }

    /**
     * The same, over and over.
     *
     * @param line the latest of them
     */
    record Run(Line line, int times) {

        /** Rights to see, which some routes take for changing what belongs to the clinic. */
        private static final Set<String> SEEING = Set.of("READ", "TREAT", "CASELOAD", "CLINIC");

        private Run once(Line again) {
            return new Run(line, times + (line.id().equals(again.id()) ? 0 : 1));
        }

        /** Of the messages: what a route does says more than by which right. */
        public String verb() {
            var changes = !line.operation().startsWith("GET ");
            return "audit." + (changes && SEEING.contains(line.action()) ? "CHANGED" : line.action());
        }

        public boolean refused() {
            return line.outcome().equals("refused");
        }

        public LocalDateTime utc() {
            return LocalDateTime.ofInstant(line.at(), ZoneOffset.UTC);
        }

        /** What was asked for, without the parts that all routes share. */
        public String what() {
            return line.operation().replaceFirst("^\\w+ /api/v1/", "").replaceAll("\\{\\w+}", "…");
        }

        /** Of the messages, which have words for what people do most. */
        public String word() {
            return "audit.of." + what().replaceAll("/?…", "").replace('/', '.');
        }
    }

    /** Those of all services laid together, the latest first. */
    static List<Line> together(Stream<Lines> told, int most) {
        return told.flatMap(it -> it.items().stream())
                .sorted(Comparator.comparing(Line::id).reversed())
                .limit(most)
                .toList();
    }

    static List<Run> runs(List<Line> lines) {
        var runs = new ArrayList<Run>();
        for (var line : lines) {
            if (!runs.isEmpty() && runs.getLast().line().isLike(line)) {
                runs.set(runs.size() - 1, runs.getLast().once(line));
            } else {
                runs.add(new Run(line, 1));
            }
        }
        return List.copyOf(runs);
    }
}
