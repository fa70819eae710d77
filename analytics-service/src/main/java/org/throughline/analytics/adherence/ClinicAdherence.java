package org.throughline.analytics.adherence;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.HomeworkType;

/** How homework goes in a clinic, or in one caseload: all of it, and by type of homework. */
public record ClinicAdherence(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Instant asOf,
        String formulaVersion,
        @JsonUnwrapped Cell all,
        List<TypeCell> types) {

    /** One type of homework. */
    public record TypeCell(HomeworkType type, @JsonUnwrapped Cell cell) {}

    /**
     * A figure about people. Below five clients with data it is suppressed, and even their number is not told.
     *
     * @param headline mean over the clients, each of them a mean over assignments
     */
    public record Cell(
            boolean suppressed,
            @Nullable Integer clients,
            @Nullable Headline headline,
            @JsonUnwrapped @Nullable Adherence pooled) {

        private static final int ENOUGH = 5;

        private static Cell of(Collection<List<Part>> clients, Ask ask) {
            var withData =
                    clients.stream().filter(it -> headline(it).rate() != null).toList();
            if (withData.size() < ENOUGH) {
                return new Cell(true, null, null, null);
            }
            var slots = withData.stream().flatMap(List::stream).flatMap(it -> it.slots.stream());
            return new Cell(
                    false,
                    withData.size(),
                    Headline.of(withData.stream().map(it -> headline(it).rate())),
                    Adherence.of(slots.toList(), ask));
        }

        private static Headline headline(List<Part> parts) {
            return Headline.of(parts.stream().map(Part::rate));
        }
    }

    public static ClinicAdherence of(Collection<ClientFacts> clients, Ask ask) {
        var parts = clients.stream().map(it -> parts(it, ask)).toList();
        return new ClinicAdherence(
                ask.from(), ask.to(), ask.asOf(), Formula.VERSION, Cell.of(parts, ask), types(parts, ask));
    }

    private static List<TypeCell> types(List<List<Part>> clients, Ask ask) {
        return clients.stream()
                .flatMap(List::stream)
                .flatMap(it -> Stream.ofNullable(it.type))
                .distinct()
                .sorted(Comparator.naturalOrder())
                .map(type -> new TypeCell(type, Cell.of(only(type, clients), ask)))
                .toList();
    }

    private static List<List<Part>> only(HomeworkType type, List<List<Part>> clients) {
        return clients.stream()
                .map(parts -> parts.stream().filter(it -> it.type == type).toList())
                .toList();
    }

    private static List<Part> parts(ClientFacts facts, Ask ask) {
        var zone = facts.zoneAsOf(ask.asOf());
        return facts.plans().values().stream()
                .map(it -> Plan.asOf(it, ask.asOf(), zone))
                .map(it -> new Part(
                        it.type(),
                        it.slots(),
                        Adherence.of(it.slots(), ask).completion().rate()))
                .toList();
    }

    /** One assignment of one client. */
    private record Part(
            @Nullable HomeworkType type,
            List<Slot> slots,
            @Nullable Double rate) {}
}
