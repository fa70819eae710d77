package org.throughline.simulator.check;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.simulator.journal.Deed;
import org.throughline.simulator.journal.Entry;

/** Everything that can be known of one client without asking the services that are checked. */
record ClientHistory(String clinic, String client, String therapist, List<Entry> entries, List<Told> told) {

    static ClientHistory of(String clinic, String client, List<Entry> entries, List<Told> told) {
        var therapist = entries.stream()
                .map(Entry::deed)
                .filter(Deed.Enrolled.class::isInstance)
                .map(it -> ((Deed.Enrolled) it).therapist())
                .findFirst()
                .orElse("");
        return new ClientHistory(clinic, client, therapist, entries, told);
    }

    /** Slots as they stood at {@code asOf}; complaints about answers go to {@code findings}. */
    History at(Instant asOf, Findings findings) {
        var plans = told.stream()
                .filter(it -> it.topic().equals("homework.assignments.v1"))
                .map(Happening.Fact::new);
        var asked = entries.stream().filter(Entry::accepted).map(Happening.Asked::new);
        var happenings = Stream.<Happening>concat(plans, asked)
                .sorted(Comparator.comparing(Happening::at))
                .toList();
        return new History(findings).until(asOf, happenings);
    }
}
