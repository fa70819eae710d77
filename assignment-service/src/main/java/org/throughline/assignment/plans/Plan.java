package org.throughline.assignment.plans;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedCollection;
import org.throughline.events.SlotKey;

/** All versions of a schedule, each for its own days. */
public record Plan(List<ScheduleVersion> versions) {

    private static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);
    private static final LocalDate FOR_EVER = LocalDate.of(9999, 1, 1);

    public Plan {
        versions = List.copyOf(versions);
    }

    public static Plan of(ScheduleVersion only) {
        return new Plan(List.of(only));
    }

    /** A slot that is wanted and the version that wants it. */
    public record Wanted(PlannedSlot slot, ScheduleVersion version) {

        public Wanted moved(MovedTo to, Surroundings here) {
            return new Wanted(slot.at(version.moved(to, here)), version);
        }
    }

    /**
     * The slots whose day comes before {@code horizon}, less those that were due when the plan began. Where a change
     * splits a week, a slot of both versions is the later version's.
     */
    public SequencedCollection<Wanted> slots(Surroundings here, LocalDate horizon) {
        var wanted = new LinkedHashMap<SlotKey, Wanted>();
        for (int i = 0; i < versions.size(); i++) {
            var version = versions.get(i);
            version.schedule()
                    .toSchedule()
                    .slots(version.windows(), here, daysOf(i))
                    .takeWhile(slot -> slot.day().isBefore(horizon))
                    .filter(slot -> slot.windows().dueAt().isAfter(here.assignedAt()) || here.layAhead(slot.day()))
                    .forEach(slot -> wanted.put(slot.key(), new Wanted(slot, version)));
        }
        return wanted.sequencedValues();
    }

    /** A version holds until a later one begins. */
    private Days daysOf(int index) {
        var until = versions.subList(index + 1, versions.size()).stream()
                .map(ScheduleVersion::effectiveFrom)
                .reduce(FOR_EVER, Days::earlier);
        return new Days(index == 0 ? ALWAYS : versions.get(index).effectiveFrom(), until);
    }

    /** Whether its slots come to an end. */
    public boolean isFinite() {
        return current().slotsInAll().isPresent();
    }

    public Schedule current() {
        return versions.getLast().schedule().toSchedule();
    }
}
