package org.throughline.simulator.check;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.simulator.journal.Entry;
import org.throughline.simulator.platform.Api;
import org.throughline.simulator.platform.Platform;

/**
 * Holds what clients did against what the topics say, what the mailbox received and what the interfaces answer.
 *
 * @param start when the simulated days began
 * @param days how many there were
 */
public record Checker(Platform platform, Api api, Instant start, int days) {

    public Result check(List<Entry> journal, Instant end) {
        var findings = new Findings();
        var log = new Sequences(findings).onceEach(new TopicReader(platform.kafka()).read());
        new ReminderCheck(findings, log).check(platform.mailbox());
        var windows = new WindowCheck(findings, day(days - 1));
        var told = log.stream().collect(groupingBy(Told::client));
        var clients = journal.stream().collect(groupingBy(Entry::client));
        var ours = log.stream().filter(it -> clients.containsKey(it.client())).toList();
        new CommandCheck(findings, ours).check(journal);
        var histories = clients.entrySet().stream()
                .map(it -> client(it, told.getOrDefault(it.getKey(), List.of())))
                .toList();
        var middle = start.plusSeconds(days * 43_200L + 1_200);
        var asked = new Questions(api, day(-1), day(days), findings);
        for (var client : histories) {
            windows.check(client);
            asked.compareNow(client, end);
            asked.compareAsOf(client, middle);
        }
        var groups = histories.stream().collect(groupingBy(ClientHistory::clinic)).entrySet().stream()
                .filter(it -> nobodyElse(it.getKey(), log, clients.keySet()))
                .mapToInt(it -> asked.compareGroups(it.getKey(), it.getValue(), end)
                        + asked.compareGroups(it.getKey(), it.getValue(), middle))
                .sum();
        return new Result(findings, ours, windows.touchedByChange(), groups);
    }

    private static ClientHistory client(Map.Entry<String, List<Entry>> journal, List<Told> told) {
        var clinic = journal.getValue().getFirst().clinic();
        return ClientHistory.of(clinic, journal.getKey(), journal.getValue(), told);
    }

    /** Of a clinic in which others, too, have homework the checker cannot know the figures. */
    private static boolean nobodyElse(String clinic, List<Told> log, Set<String> clients) {
        return log.stream()
                .filter(it -> it.clinic().equals(clinic) && it.type().equals("homework.assigned"))
                .allMatch(it -> clients.contains(it.client()));
    }

    private LocalDate day(int n) {
        return start.atZone(ZoneOffset.UTC).toLocalDate().plusDays(n);
    }
}
