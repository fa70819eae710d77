package org.throughline.analytics.adherence;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ClientId;
import org.throughline.events.HomeworkType;
import org.throughline.events.TherapistId;

/** All that is told of groups of a clinic's clients, decided together: what one answer leaves out, no other gives away. */
record ClinicTable(List<Share> shares, Set<Place> suppressed, Ask ask) {

    static ClinicTable of(Collection<ClientFacts> clinic, Ask ask) {
        var shares = clinic.stream().flatMap(it -> Share.of(it, ask)).toList();
        return new ClinicTable(shares, Suppression.of(clients(shares)), ask);
    }

    /** Suppressed, too, where nobody has data. */
    Cell cell(Place place) {
        var inside =
                shares.stream().filter(it -> it.hasData() && place.holds(it)).toList();
        return inside.isEmpty() || suppressed.contains(place) ? Cell.SUPPRESSED : Cell.of(inside, ask);
    }

    /** What the clients of the caseload have ever been given. */
    List<HomeworkType> types(@Nullable TherapistId caseload) {
        return shares.stream()
                .filter(new Place(caseload, null)::holds)
                .map(Share::type)
                .distinct()
                .sorted()
                .toList();
    }

    /** Those whose clients have ever been given something. */
    List<TherapistId> therapists() {
        return shares.stream().map(Share::therapist).distinct().toList();
    }

    private static Map<Place, Set<ClientId>> clients(List<Share> shares) {
        var clients = new HashMap<Place, Set<ClientId>>();
        shares.stream()
                .filter(Share::hasData)
                .forEach(share -> Stream.of(
                                new Place(null, null),
                                new Place(null, share.type()),
                                new Place(share.therapist(), null),
                                new Place(share.therapist(), share.type()))
                        .forEach(it -> clients.computeIfAbsent(it, _ -> new HashSet<>())
                                .add(share.client())));
        return clients;
    }
}
