package org.throughline.reminder.nudges;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.throughline.events.Aggregate;
import org.throughline.events.ClientRef;
import org.throughline.events.Decided;
import org.throughline.events.ReminderId;
import org.throughline.events.Revision;

/**
 * The messages of a client's last days, so that one conditional write decides who gets the last place of a day.
 *
 * @param taken by list, ids of the reminders; a list's name begins with its local date
 */
public record DayCount(ClientRef client, Map<String, List<String>> taken, Revision revision) implements Aggregate {

    private static final int DAYS_KEPT = 3;

    /** Some places of a day, for everything or for one kind of message. */
    record Places(LocalDate day, String kind, int number) {

        String list() {
            return kind.isEmpty() ? day.toString() : day + " " + kind;
        }
    }

    public DayCount {
        taken = Map.copyOf(taken);
    }

    public static DayCount none(ClientRef client) {
        return new DayCount(client, Map.of(), Revision.NEW);
    }

    boolean holds(Places places, ReminderId reminder) {
        return on(places).contains(reminder.value());
    }

    boolean hasRoom(Places places, ReminderId reminder) {
        return holds(places, reminder) || on(places).size() < places.number();
    }

    Decided<DayCount> take(List<Places> places, ReminderId reminder) {
        var all = recent(places.getFirst().day());
        places.stream()
                .filter(it -> !holds(it, reminder))
                .forEach(it -> all.put(
                        it.list(),
                        Stream.concat(on(it).stream(), Stream.of(reminder.value()))
                                .toList()));
        return Decided.nothing(new DayCount(client, all, revision));
    }

    Decided<DayCount> giveBack(List<Places> places, ReminderId reminder) {
        var all = recent(places.getFirst().day());
        places.forEach(it -> all.put(
                it.list(),
                on(it).stream().filter(id -> !id.equals(reminder.value())).toList()));
        return Decided.nothing(new DayCount(client, all, revision));
    }

    private List<String> on(Places places) {
        return taken.getOrDefault(places.list(), List.of());
    }

    private Map<String, List<String>> recent(LocalDate day) {
        var recent = new HashMap<>(taken);
        recent.keySet().removeIf(it -> it.compareTo(day.minusDays(DAYS_KEPT).toString()) < 0);
        return recent;
    }
}
