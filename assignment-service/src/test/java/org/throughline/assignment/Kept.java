package org.throughline.assignment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.throughline.events.Aggregate;
import org.throughline.events.Decided;
import org.throughline.events.HomeworkEvent;
import org.throughline.events.Revision;
import org.throughline.events.StaleAggregate;

/** Aggregates in memory, with the revisions and the refusals of the real thing. */
public final class Kept<S extends Aggregate> {

    private final Map<String, S> states = new LinkedHashMap<>();
    private final Function<S, String> id;
    private final BiFunction<S, Revision, S> at;
    private final List<HomeworkEvent> told;

    public Kept(Function<S, String> id, BiFunction<S, Revision, S> at, List<HomeworkEvent> told) {
        this.id = id;
        this.at = at;
        this.told = told;
    }

    public Optional<S> find(String key) {
        return Optional.ofNullable(states.get(key));
    }

    public Stream<S> all() {
        return new ArrayList<>(states.values()).stream();
    }

    public void record(Decided<S> decided) {
        if (!write(decided)) {
            throw new StaleAggregate(id.apply(decided.state()));
        }
    }

    public boolean write(Decided<S> decided) {
        var state = decided.state();
        var stands = find(id.apply(state)).map(Aggregate::revision).orElse(Revision.NEW);
        if (!stands.equals(state.revision())) {
            return false;
        }
        states.put(id.apply(state), at.apply(state, stands.next(decided.events().size())));
        told.addAll(decided.events());
        return true;
    }
}
