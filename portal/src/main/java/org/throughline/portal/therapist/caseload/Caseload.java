package org.throughline.portal.therapist.caseload;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.portal.therapist.caseload.Clients.Client;
import org.throughline.portal.therapist.caseload.Figures.Rate;

/**
 * A therapist's clients.
 *
 * @param look those who need a look, the most pressing first
 * @param fine all others, by name
 * @param figuresAway the reasons and rates cannot be had
 * @param namesAway the names cannot be had
 */
record Caseload(List<Row> look, List<Row> fine, boolean figuresAway, boolean namesAway) {

    /** @param session the next one, in the client's local time */
    record Row(
            String clientId,
            String name,
            List<String> why,
            @Nullable Rate completion,
            @Nullable Rate showUp,
            @Nullable LocalDateTime session) {}

    static Caseload of(Optional<Figures> figures, Optional<Clients> clients) {
        Map<String, Client> known = clients.map(Clients::items).orElse(List.of()).stream()
                .collect(Collectors.toMap(Client::clientId, Function.identity()));
        var counted = figures.map(Figures::clients).orElse(List.of());
        var ids = counted.stream().map(Figures.Row::clientId).collect(Collectors.toSet());
        var rows = Stream.concat(
                        counted.stream().map(it -> row(it, known.get(it.clientId()))),
                        known.values().stream()
                                .filter(it -> !ids.contains(it.clientId()))
                                .map(Caseload::withoutFigures))
                .toList();
        return new Caseload(
                rows.stream().filter(it -> !it.why().isEmpty()).toList(),
                rows.stream()
                        .filter(it -> it.why().isEmpty())
                        .sorted(Comparator.comparing(Row::name).thenComparing(Row::clientId))
                        .toList(),
                figures.isEmpty(),
                clients.isEmpty());
    }

    public boolean empty() {
        return look.isEmpty() && fine.isEmpty() && !figuresAway && !namesAway;
    }

    /** Only those whose name holds these letters. */
    Caseload named(@Nullable String letters) {
        var sought = letters == null ? "" : letters.strip().toLowerCase(Locale.ROOT);
        return new Caseload(having(look, sought), having(fine, sought), figuresAway, namesAway);
    }

    private static List<Row> having(List<Row> rows, String letters) {
        return rows.stream()
                .filter(it -> it.name().toLowerCase(Locale.ROOT).contains(letters))
                .toList();
    }

    private static Row row(Figures.Row it, @Nullable Client client) {
        var session = it.nextSession();
        return new Row(
                it.clientId(),
                client == null ? it.clientId() : client.displayName(),
                it.why(),
                it.completion(),
                it.showUp(),
                session == null || client == null ? null : at(session, client.zone()));
    }

    private static Row withoutFigures(Client client) {
        return new Row(client.clientId(), client.displayName(), List.of(), null, null, null);
    }

    private static LocalDateTime at(Instant session, ZoneId zone) {
        return LocalDateTime.ofInstant(session, zone);
    }
}
