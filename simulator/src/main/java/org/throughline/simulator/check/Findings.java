package org.throughline.simulator.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the checker has found wrong, in words. */
public final class Findings {

    private final Map<Figure, List<String>> found = new EnumMap<>(Figure.class);

    void add(Figure figure, String words) {
        found.computeIfAbsent(figure, it -> new ArrayList<>()).add(words);
    }

    public int count(Figure figure) {
        return of(figure).size();
    }

    public List<String> of(Figure figure) {
        return found.getOrDefault(figure, List.of());
    }

    public boolean none() {
        return found.isEmpty();
    }
}
