package org.throughline.events;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A field that is not declared nullable must be there, at every depth. */
final class RequiredFields {

    private static final Map<Class<?>, List<RecordComponent>> COMPONENTS = new ConcurrentHashMap<>();

    private RequiredFields() {}

    static void check(Object event) {
        for (var component : COMPONENTS.computeIfAbsent(event.getClass(), RequiredFields::componentsOf)) {
            var value = valueOf(component, event);
            if (value == null && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                throw new MalformedEvent(component.getName() + " is missing");
            }
            if (value instanceof Record nested && !(value instanceof Id)) {
                check(nested);
            }
        }
    }

    private static List<RecordComponent> componentsOf(Class<?> type) {
        var all = Arrays.stream(type.getRecordComponents())
                .filter(it -> !it.getType().isPrimitive())
                .toList();
        all.forEach(it -> it.getAccessor().setAccessible(true));
        return all;
    }

    private static @Nullable Object valueOf(RecordComponent component, Object event) {
        try {
            return component.getAccessor().invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
