package org.throughline.analytics.adherence;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.throughline.analytics.adherence.Place.Line;
import org.throughline.events.ClientId;

/**
 * What of a clinic's table is not told: what is about fewer than five clients, and so much more that none of it can be
 * had by subtraction. A place can be worked out from its rows and columns unless it lies on a ring of hidden places
 * (Gusfield, SIAM J. Comput. 17(3), 1988), so each gets the cheapest ring; and what the hidden places of a line are
 * together must be about five clients too.
 */
final class Suppression {

    private static final int ENOUGH = 5;

    private final Map<Place, Set<ClientId>> clients;
    private final Set<Place> hidden = new TreeSet<>(Place.IN_ORDER);

    private Suppression(Map<Place, Set<ClientId>> clients) {
        this.clients = new TreeMap<>(Place.IN_ORDER);
        this.clients.putAll(clients);
    }

    /** @param clients who has data in which place; empty places left out */
    static Set<Place> of(Map<Place, Set<ClientId>> clients) {
        var suppression = new Suppression(clients);
        var small = suppression.clients.keySet().stream()
                .filter(it -> suppression.size(it) < ENOUGH)
                .toList();
        suppression.hidden.addAll(small);
        small.forEach(it -> suppression.hidden.addAll(suppression.wayAround(it)));
        small.stream().flatMap(it -> Stream.of(it.row(), it.column())).forEach(suppression::fill);
        return Set.copyOf(suppression.hidden);
    }

    private int size(Place place) {
        return clients.getOrDefault(place, Set.of()).size();
    }

    /** Hides the next smallest of a line as long as its total gives away what few clients did. */
    private void fill(Line line) {
        while (!hidden.contains(line.total()) && hiddenIn(line) < ENOUGH) {
            var next = inside(line)
                    .filter(it -> !hidden.contains(it))
                    .min(Comparator.comparingInt(this::size))
                    .orElse(line.total());
            hidden.add(next);
            hidden.addAll(wayAround(next));
        }
    }

    private long hiddenIn(Line line) {
        return inside(line)
                .filter(hidden::contains)
                .flatMap(it -> clients.getOrDefault(it, Set.of()).stream())
                .distinct()
                .count();
    }

    private Stream<Place> inside(Line line) {
        return clients.keySet().stream().filter(it -> line.holds(it) && !it.equals(line.total()));
    }

    /** The places that close the cheapest ring with this one: a shortest way from its row to its column. */
    private List<Place> wayAround(Place place) {
        var ways = new HashMap<Line, Way>(Map.of(place.row(), Way.NONE));
        var rest = clients.keySet().stream().filter(it -> !it.equals(place)).toList();
        boolean shorter;
        do {
            shorter = false;
            for (var step : rest) {
                shorter |= extend(ways, step.row(), step.column(), step);
                shorter |= extend(ways, step.column(), step.row(), step);
            }
        } while (shorter);
        return ways.getOrDefault(place.column(), Way.NONE).places();
    }

    private boolean extend(Map<Line, Way> ways, Line from, Line to, Place step) {
        var way = ways.get(from);
        if (way == null) {
            return false;
        }
        var cost = way.cost() + (hidden.contains(step) ? 0 : cost(step));
        var known = ways.get(to);
        if (known != null && known.cost() <= cost) {
            return false;
        }
        ways.put(to, way.and(step, cost));
        return true;
    }

    /** The fewer clients the better; totals last. */
    private int cost(Place place) {
        return 4 * size(place) + (place.therapist() == null ? 1 : 0) + (place.type() == null ? 2 : 0);
    }

    private record Way(int cost, List<Place> places) {

        private static final Way NONE = new Way(0, List.of());

        Way and(Place step, int costWithIt) {
            return new Way(
                    costWithIt, Stream.concat(places.stream(), Stream.of(step)).toList());
        }
    }
}
