package org.throughline.analytics.mongo;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.throughline.analytics.adherence.History;
import org.throughline.analytics.adherence.Told;

/** Records made again from what {@link RecordsWritten} wrote, by the types of their components. */
final class RecordsRead {

    private RecordsRead() {}

    static <T> T read(Class<T> type, Document document) {
        return type.cast(made(type, document));
    }

    private static Object made(Class<?> type, Document document) {
        return RecordShape.of(type).from(document, RecordsRead::decode);
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
                        .filter(it -> it.getSimpleName().equals(stored.getString(RecordsWritten.KIND)))
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
