package org.throughline.standalone.process;

import static java.util.Objects.requireNonNull;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An ordered index in memory over texts or instants of one field, for the ranges that the services ask for again and
 * again; the embedded server itself would look through every document. Filled anew when a collection is opened.
 */
final class RangeIndex extends Index<Object> {

    private static final String EXISTS = "$exists";
    private static final Set<String> BOUNDS = Set.of("$gte", "$gt", "$lt", "$lte");

    private final String field;
    private final Map<Class<?>, NavigableMap<Comparable<?>, Map<Object, Object>>> positions = new HashMap<>();
    private long size;

    RangeIndex(String name, List<IndexKey> keys, String field) {
        super(name, keys, true);
        this.field = field;
    }

    @Override
    public boolean canHandle(Document query) {
        return query.keySet().stream().noneMatch(it -> it.startsWith("$"))
                && query.get(field) instanceof Document range
                && !range.isEmpty()
                && range.entrySet().stream().allMatch(it -> isBound(it.getKey(), it.getValue()));
    }

    @Override
    public List<Object> getPositions(Document query) {
        var range = (Document) requireNonNull(query.get(field));
        return positions.entrySet().stream()
                .flatMap(it -> within(range, it.getKey(), it.getValue()).values().stream())
                .flatMap(it -> it.values().stream())
                .toList();
    }

    /** Both ends included: the server compares each document once more. */
    private static NavigableMap<Comparable<?>, Map<Object, Object>> within(
            Document range, Class<?> type, NavigableMap<Comparable<?>, Map<Object, Object>> all) {
        var found = all;
        for (var bound : range.entrySet()) {
            if (bound.getKey().equals(EXISTS)) {
                continue;
            }
            if (!type.isInstance(bound.getValue())) {
                return new TreeMap<>();
            }
            var value = (Comparable<?>) bound.getValue();
            found = bound.getKey().startsWith("$g") ? found.tailMap(value, true) : found.headMap(value, true);
        }
        return found;
    }

    private static boolean isBound(String operator, @Nullable Object value) {
        return operator.equals(EXISTS) ? Boolean.TRUE.equals(value) : BOUNDS.contains(operator) && isKept(value);
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        var value = document.get(field);
        if (value != null && isKept(value)) {
            size++;
            at(value).put(idOf(document), position);
        }
    }

    @Override
    public @Nullable Object remove(Document document) {
        var value = document.get(field);
        if (value == null || !isKept(value)) {
            return null;
        }
        var same = at(value);
        var removed = same.remove(idOf(document));
        size -= removed == null ? 0 : 1;
        if (same.isEmpty()) {
            of(value).remove((Comparable<?>) value);
        }
        return removed;
    }

    @Override
    public @Nullable Object getPosition(Document document) {
        var value = document.get(field);
        return value != null && isKept(value)
                ? of(value).getOrDefault((Comparable<?>) value, Map.of()).get(idOf(document))
                : null;
    }

    @Override
    public void updateInPlace(Document before, Document after, Object position, MongoCollection<Object> collection) {
        remove(before);
        add(after, position, collection);
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        // Not unique.
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        // Not unique.
    }

    @Override
    public long getCount() {
        return size;
    }

    @Override
    public long getDataSize() {
        return 0;
    }

    @Override
    public void drop() {
        positions.clear();
        size = 0;
    }

    private static boolean isKept(@Nullable Object value) {
        return value instanceof String || value instanceof Instant;
    }

    private static Object idOf(Document document) {
        return String.valueOf(document.get("_id"));
    }

    private NavigableMap<Comparable<?>, Map<Object, Object>> of(Object value) {
        return positions.computeIfAbsent(value.getClass(), it -> new TreeMap<>());
    }

    private Map<Object, Object> at(Object value) {
        return of(value).computeIfAbsent((Comparable<?>) value, it -> new HashMap<>());
    }
}
