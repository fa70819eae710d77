package org.throughline.events;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A field that is not declared nullable must be there, at every depth. */
final class RequiredFields {

    /** Whether a field is required is asked once: to look an annotation up takes longer than to read an event. */
    private static final Map<Class<?>, List<Field>> FIELDS = new ConcurrentHashMap<>();

    private RequiredFields() {}

    static void check(Object event) {
        for (var field : FIELDS.computeIfAbsent(event.getClass(), RequiredFields::fieldsOf)) {
            var value = field.of(event);
            if (value == null && field.required()) {
                throw new MalformedEvent(field.name() + " is missing");
            }
            if (value instanceof Record nested && !(value instanceof Id)) {
                check(nested);
            }
        }
    }

    private static List<Field> fieldsOf(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(it -> !it.getType().isPrimitive())
                .map(Field::of)
                .toList();
    }

    private record Field(String name, Method accessor, boolean required) {

        static Field of(RecordComponent component) {
            component.getAccessor().setAccessible(true);
            var nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            return new Field(component.getName(), component.getAccessor(), !nullable);
        }

        @Nullable
        Object of(Object event) {
            try {
                return accessor.invoke(event);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
