package org.throughline.analytics.mongo;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How a record is taken apart and put together. */
record RecordShape(List<Part> parts, Constructor<?> constructor) {

    private static final ClassValue<RecordShape> KNOWN = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return shapeOf(type);
        }
    };

    /** A component. */
    record Part(String name, Type type, Method accessor) {

        @Nullable
        Object in(Object value) {
            try {
                return accessor.invoke(value);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static RecordShape of(Class<?> type) {
        return KNOWN.get(type);
    }

    Object from(Document stored, BiFunction<Type, @Nullable Object, @Nullable Object> decode) {
        return with(parts.stream()
                .map(it -> decode.apply(it.type, stored.get(it.name)))
                .toArray());
    }

    Object with(@Nullable Object... values) {
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RecordShape shapeOf(Class<?> type) {
        var components = type.getRecordComponents();
        try {
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return new RecordShape(
                    Arrays.stream(components).map(RecordShape::part).toList(), constructor);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Part part(RecordComponent component) {
        component.getAccessor().setAccessible(true);
        return new Part(component.getName(), component.getGenericType(), component.getAccessor());
    }
}
