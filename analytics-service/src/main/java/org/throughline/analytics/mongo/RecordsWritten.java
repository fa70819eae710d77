package org.throughline.analytics.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.throughline.analytics.adherence.History;
import org.throughline.analytics.adherence.Told;
import org.throughline.events.Id;
import org.throughline.events.SlotKey;

/** Records become documents under the names of their components; what is absent, false or empty takes no room. */
final class RecordsWritten {

    /** Which case of a sealed type it is. */
    static final String KIND = "kind";

    private RecordsWritten() {}

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
                        : it.told().stream().map(RecordsWritten::told).toList();
            case Map<?, ?> it -> it.isEmpty() ? null : map(it);
            case Collection<?> it ->
                it.isEmpty() ? null : it.stream().map(RecordsWritten::encode).toList();
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
}
