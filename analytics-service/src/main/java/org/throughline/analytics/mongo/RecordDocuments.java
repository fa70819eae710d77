package org.throughline.analytics.mongo;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.throughline.analytics.adherence.History;
import org.throughline.analytics.adherence.Told;
import org.throughline.events.Id;
import org.throughline.events.SlotKey;

/** Records as documents under the names of their components; what is absent, false or empty takes no room. */
final class RecordDocuments {

    /** Which case of a sealed type it is. */
    private static final String KIND = "kind";

    private RecordDocuments() {}

    static Document write(Object value) {
        var document = new Document();
        for (var part : RecordShape.of(value.getClass()).parts()) {
            var written = encode(part.in(value));
            if (written != null) {
                document.append(part.name(), written);
            }
        }
        return document;
    }

    static <T> T read(Class<T> type, Document document) {
        return type.cast(made(type, document));
    }

    private static Object made(Class<?> type, Document document) {
        return RecordShape.of(type).from(document, RecordDocuments::decode);
    }

    private static @Nullable Object encode(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Boolean it -> it ? it : null;
            case Instant it -> Date.from(it);
            case Id it -> it.value();
            case SlotKey it -> it.value();
            case LocalDate it -> it.toString();
            case ZoneId it -> it.getId();
            case Enum<?> it -> it.name();
            case History<?> it ->
                it.told().isEmpty()
                        ? null
                        : it.told().stream().map(RecordDocuments::told).toList();
            case Map<?, ?> it -> it.isEmpty() ? null : map(it);
            case Collection<?> it ->
                it.isEmpty() ? null : it.stream().map(RecordDocuments::encode).toList();
            case Record it -> write(it);
            default -> value;
        };
    }

    private static Document told(Told<?> told) {
        var what = Objects.requireNonNull(told.what());
        var document = new Document("sequence", told.sequence()).append("knownAt", Date.from(told.knownAt()));
        if (isCase(what.getClass())) {
            document.append(KIND, what.getClass().getSimpleName());
        }
        document.putAll(write(what));
        return document;
    }

    private static boolean isCase(Class<?> type) {
        return Arrays.stream(type.getInterfaces()).anyMatch(Class::isSealed);
    }

    private static Document map(Map<?, ?> map) {
        var document = new Document();
        map.forEach((key, value) -> document.append(String.valueOf(encode(key)), encode(value)));
        return document;
    }

    private static @Nullable Object decode(Type type, @Nullable Object stored) {
        var raw = (Class<?>) (type instanceof ParameterizedType it ? it.getRawType() : type);
        if (stored == null) {
            return absent(raw);
        }
        if (raw == History.class) {
            return history(argument(type, 0), (List<?>) stored);
        }
        if (raw == Map.class) {
            return map(type, (Document) stored);
        }
        if (raw == List.class) {
            return ((List<?>) stored)
                    .stream()
                            .map(it -> Objects.requireNonNull(decode(argument(type, 0), it)))
                            .toList();
        }
        return plain(raw, stored);
    }

    private static @Nullable Object absent(Class<?> raw) {
        if (raw == History.class) {
            return History.empty();
        }
        if (raw == Map.class) {
            return Map.of();
        }
        if (raw == List.class) {
            return List.of();
        }
        return raw == boolean.class ? Boolean.FALSE : null;
    }

    private static Object plain(Class<?> raw, Object stored) {
        if (raw.isEnum()) {
            return Arrays.stream(raw.getEnumConstants())
                    .filter(it -> ((Enum<?>) it).name().equals(stored))
                    .findFirst()
                    .orElseThrow();
        }
        if (stored instanceof Date date) {
            return date.toInstant();
        }
        if (raw == LocalDate.class) {
            return LocalDate.parse((String) stored);
        }
        if (raw == ZoneId.class) {
            return ZoneId.of((String) stored);
        }
        if (raw.isRecord()) {
            return stored instanceof Document it
                    ? made(raw, it)
                    : RecordShape.of(raw).with(stored);
        }
        return stored;
    }

    private static History<Object> history(Type what, List<?> stored) {
        var type = (Class<?>) what;
        return new History<>(stored.stream()
                .map(Document.class::cast)
                .map(it -> new Told<>(
                        it.getLong("sequence"), it.getDate("knownAt").toInstant(), made(caseOf(type, it), it)))
                .toList());
    }

    private static Class<?> caseOf(Class<?> type, Document stored) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .filter(it -> it.getSimpleName().equals(stored.getString(KIND)))
                        .findFirst()
                        .orElseThrow()
                : type;
    }

    private static Map<Object, Object> map(Type type, Document stored) {
        var map = new LinkedHashMap<Object, Object>();
        stored.forEach((key, value) -> map.put(
                plain((Class<?>) argument(type, 0), key), Objects.requireNonNull(decode(argument(type, 1), value))));
        return Map.copyOf(map);
    }

    private static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }
}
