package org.throughline.simulator.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.simulator.check.Planted.at;
import static org.throughline.simulator.check.Planted.daily;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.simulator.platform.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A clinic of twelve who read or relax, one of whom is alone with it, and planted faults in what is told of them. */
class GroupCheckTest {

    private static final Instant SUNDAY = at("2026-03-22T12:00:00Z");
    private static final LocalDate FROM = LocalDate.of(2026, 3, 16);
    private static final LocalDate TO = LocalDate.of(2026, 3, 30);

    private final List<Member> clinic = members(1, 5, 6);
    private final Table table = Table.of(clinic, FROM, TO, SUNDAY);

    @Test
    void a_headline_is_the_mean_over_clients_and_everybodys_slots_are_pooled() {
        var all = cell(Cell.ALL, Cell.ALL);

        assertThat(all.clients()).hasSize(12);
        assertThat(all.pooled().completion()).isEqualTo(6);
        assertThat(all.headline()).hasValue(0.5);
        assertThat(cell("t", "JOURNALING").few()).isTrue();
    }

    @Test
    void right_figures_with_the_next_smallest_hidden_raise_nothing() {
        assertThat(differences(Map.of())).isZero();
    }

    @Test
    void a_single_hidden_type_is_given_away() {
        assertThat(differences(Set.of("JOURNALING"), Map.of())).isEqualTo(4);
    }

    @Test
    void few_must_not_be_told() {
        assertThat(differences(Set.of("READING"), Map.of())).isPositive();
    }

    @Test
    void what_is_hidden_must_not_tell_how_many_there_are() {
        var answers = answers(Set.of("JOURNALING", "READING"));
        type(answers.get(Cell.ALL), "JOURNALING").put("clients", 1);

        assertThat(compared(table, answers)).isOne();
    }

    @Test
    void wrong_headlines_pools_and_numbers_raise_their_figure() {
        assertThat(differences(Map.of("headline", Json.object().put("rate", 0.4))))
                .isOne();
        assertThat(differences(Map.of("clients", Json.object().put("n", 11).path("n"))))
                .isOne();
        assertThat(differences(Map.of(
                        "completion",
                        Json.object().put("numerator", 5).put("denominator", 12).put("rate", 5 / 12.0))))
                .isOne();
    }

    @Test
    void hiding_where_nobody_is_few_raises_its_figure() {
        var large = Table.of(members(5, 5, 6), FROM, TO, SUNDAY);

        assertThat(compared(large, answers(large, Set.of()))).isZero();
        assertThat(compared(large, answers(large, Set.of("JOURNALING", "READING"))))
                .isEqualTo(4);
    }

    @Test
    void a_caseload_tells_each_client_right_and_nobody_else() {
        var member = clinic.getFirst();
        var row = Json.object().put("clientId", member.client());
        rate(row, "completion", 0, 1);
        rate(row, "showUp", 0, 1);
        row.putObject("headline").put("rate", 0.0);

        assertThat(caseload(List.of(member), row)).isZero();
        assertThat(caseload(List.of(), row)).isOne();
        assertThat(caseload(List.of(member))).isOne();
        rate(row, "completion", 1, 1);
        assertThat(caseload(List.of(member), row)).isOne();
    }

    private static int caseload(List<Member> caseload, ObjectNode... rows) {
        var findings = new Findings();
        var answer = Json.object();
        var list = answer.putArray("clients");
        Stream.of(rows).forEach(list::add);
        new CaseloadCheck(findings, "t").compare(caseload, SUNDAY, answer);
        return findings.count(Figure.ADHERENCE);
    }

    private int differences(Map<String, JsonNode> planted) {
        return differences(Set.of("JOURNALING", "READING"), planted);
    }

    private int differences(Set<String> hidden, Map<String, JsonNode> planted) {
        var answers = answers(hidden);
        planted.forEach((name, value) -> answers.get(Cell.ALL).set(name, value));
        return compared(table, answers);
    }

    private static int compared(Table table, Map<String, ObjectNode> answers) {
        var findings = new Findings();
        new GroupCheck(findings, "linden").compare(table, Map.copyOf(answers));
        return findings.count(Figure.ADHERENCE);
    }

    private Map<String, ObjectNode> answers(Set<String> hidden) {
        return answers(table, hidden);
    }

    private static Map<String, ObjectNode> answers(Table table, Set<String> hidden) {
        return Stream.of(Cell.ALL, "t").collect(Collectors.toMap(it -> it, it -> answer(table, it, hidden)));
    }

    private static ObjectNode answer(Table table, String therapist, Set<String> hidden) {
        var answer = Json.object();
        var types = answer.putArray("types");
        table.cells().stream().filter(it -> it.therapist().equals(therapist)).forEach(it -> {
            if (it.type().equals(Cell.ALL)) {
                tell(it, answer);
            } else if (hidden.contains(it.type())) {
                types.addObject().put("type", it.type()).put("suppressed", true);
            } else {
                tell(it, types.addObject().put("type", it.type()));
            }
        });
        return answer;
    }

    private static void tell(Cell cell, ObjectNode into) {
        var counts = cell.pooled();
        into.put("suppressed", false).put("clients", cell.clients().size());
        into.putObject("headline").put("rate", cell.headline().orElseThrow());
        rate(into, "completion", (double) counts.completion(), counts.expected());
        rate(into, "onTime", (double) counts.onTime(), counts.expected());
        rate(into, "dose", counts.dose(), counts.expected());
        rate(into, "showUp", (double) counts.showUp(), counts.expected());
        rate(into, "missed", (double) counts.in(State.MISSED), counts.expected());
        var told = into.putObject("counts");
        told.put("expected", counts.expected()).put("late", 0).put("corrected", 0);
        Stream.of(
                        State.COMPLETED,
                        State.ADAPTED,
                        State.PARTIAL,
                        State.SKIPPED,
                        State.MISSED,
                        State.EXCUSED,
                        State.WITHDRAWN)
                .forEach(it -> told.put(it.name().toLowerCase(Locale.ROOT), counts.in(it)));
        var quality = into.putObject("quality");
        Stream.of("client", "therapist", "combined")
                .forEach(it -> quality.putObject(it).putNull("mean"));
    }

    private static void rate(ObjectNode into, String name, double numerator, long denominator) {
        into.putObject(name)
                .put("numerator", numerator)
                .put("denominator", denominator)
                .put("rate", numerator / denominator);
    }

    private static ObjectNode type(ObjectNode answer, String type) {
        return (ObjectNode) answer.path("types")
                .valueStream()
                .filter(it -> it.path("type").asString("").equals(type))
                .findFirst()
                .orElseThrow();
    }

    private Cell cell(String therapist, String type) {
        return table.cells().stream()
                .filter(it -> it.therapist().equals(therapist) && it.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    /** So many journal, read and relax, one slot each; every second one did it. */
    private static List<Member> members(int journaling, int reading, int relaxing) {
        var types = Stream.of(
                        IntStream.range(0, journaling).mapToObj(it -> "JOURNALING"),
                        IntStream.range(0, reading).mapToObj(it -> "READING"),
                        IntStream.range(0, relaxing).mapToObj(it -> "RELAXATION"))
                .flatMap(it -> it)
                .toList();
        return IntStream.range(0, types.size())
                .mapToObj(it -> new Member("c-" + it, "t", List.of(slot(types.get(it), it % 2 == 1))))
                .toList();
    }

    private static Slot slot(String type, boolean done) {
        var slot = Slot.of(daily(17, type));
        return done ? slot.resolved(State.COMPLETED, new Work("r", false, false, null, Map.of())) : slot.missed();
    }
}
