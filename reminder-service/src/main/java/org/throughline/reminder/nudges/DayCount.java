package org.throughline.reminder.nudges;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.events.Aggregate;
import org.throughline.events.ClientRef;
import org.throughline.events.Decided;
import org.throughline.events.ReminderId;
import org.throughline.events.Revision;

/**
 * The messages of a client's last days, so that one conditional write decides who gets the last place of a day.
 *
 * @param taken by local date, ids of the reminders
 */
public record DayCount(ClientRef client, Map<String, List<String>> taken, Revision revision) implements Aggregate {

    private static final int DAYS_KEPT = 3;

    public DayCount {
        taken = Map.copyOf(taken);
    }

    public static DayCount none(ClientRef client) {
        return new DayCount(client, Map.of(), Revision.NEW);
    }

    boolean holds(LocalDate day, ReminderId reminder) {
        return on(day).contains(reminder.value());
    }

    boolean isFull(LocalDate day, int places) {
        return on(day).size() >= places;
    }

    Decided<DayCount> take(LocalDate day, ReminderId reminder) {
        return with(day, Stream.concat(on(day).stream(), Stream.of(reminder.value())));
    }

    Decided<DayCount> giveBack(LocalDate day, ReminderId reminder) {
        return with(day, on(day).stream().filter(it -> !it.equals(reminder.value())));
    }

    private List<String> on(LocalDate day) {
        return taken.getOrDefault(day.toString(), List.of());
    }

    private Decided<DayCount> with(LocalDate day, Stream<String> reminders) {
        var kept = new LinkedHashMap<>(taken.entrySet().stream()
                .filter(it -> !LocalDate.parse(it.getKey()).isBefore(day.minusDays(DAYS_KEPT)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        kept.put(day.toString(), reminders.toList());
        return Decided.nothing(new DayCount(client, kept, revision));
    }
}
