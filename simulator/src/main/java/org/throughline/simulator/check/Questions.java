package org.throughline.simulator.check;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.simulator.platform.Api;
import tools.jackson.databind.JsonNode;

/** Asks the interfaces what they make of a client, and compares. */
record Questions(Api api, LocalDate from, LocalDate to, Findings findings) {

    private static final int YEAR = 366;
    private static final Map<String, String> SUPERVISORS = Map.of("linden", "s-lena", "harbour", "s-harry");

    /** Every slot's state, and adherence with all that is known by the end. */
    void compareNow(ClientHistory client, Instant end) {
        var history = client.at(end, findings);
        var slots = history.slots();
        var list = api.list(
                client.therapist(),
                "tracking",
                "/clients/" + client.client() + "/homework?from=" + from.minusDays(7) + "&to=" + from.plusDays(YEAR));
        new StateCheck(findings).compare(client, slots, list);
        compare(client, history, end);
    }

    /** Adherence as it was known in the middle, asked for afterwards. */
    void compareAsOf(ClientHistory client, Instant asOf) {
        compare(client, client.at(asOf, new Findings()), asOf);
    }

    /**
     * What is told of the clinic, of each caseload in it, and each therapist's list of clients.
     *
     * @return how many groups of clients were compared
     */
    int compareGroups(String clinic, List<ClientHistory> clients, Instant asOf) {
        var members = clients.stream()
                .map(it -> new Member(
                        it.client(), it.therapist(), it.at(asOf, new Findings()).slots()))
                .toList();
        var answers = new HashMap<String, JsonNode>();
        answers.put(Cell.ALL, figures(SUPERVISORS.getOrDefault(clinic, ""), "/clinics/" + clinic, asOf));
        members.stream().collect(groupingBy(Member::therapist)).forEach((therapist, caseload) -> {
            answers.put(therapist, figures(therapist, "/therapists/" + therapist, asOf));
            var list = api.get(therapist, "analytics", "/therapists/" + therapist + "/caseload?asOf=" + asOf);
            new CaseloadCheck(findings, therapist + " as of " + asOf).compare(caseload, asOf, list.body());
        });
        var table = Table.of(members, from, to, asOf);
        new GroupCheck(findings, clinic + " as of " + asOf).compare(table, answers);
        return table.cells().size();
    }

    private JsonNode figures(String person, String of, Instant asOf) {
        return api.get(person, "analytics", of + "/adherence?from=" + from + "&to=" + to + "&asOf=" + asOf)
                .body();
    }

    private void compare(ClientHistory client, History history, Instant asOf) {
        var path = "/clients/" + client.client() + "/adherence?from=" + from + "&to=" + to + "&asOf=" + asOf;
        var answer = api.get(client.therapist(), "analytics", path);
        var who = client.client() + " as of " + asOf;
        if (answer.ok()) {
            var slots = history.slots();
            var check = new AdherenceCheck(findings, who);
            check.compare(Counts.of(slots, from, to, asOf), answer.body());
            check.compareStreaks(slots, client.slotsPerDay(), asOf, answer.body());
            new CourseCheck(findings, who).compare(client.courses(history, asOf), answer.body());
        } else {
            findings.add(Figure.ADHERENCE, who + ": analytics answers " + answer);
        }
    }
}
