package org.throughline.delivery;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.stream.Stream;
import org.springframework.beans.BeanUtils;
import org.springframework.util.ReflectionUtils;
import org.throughline.events.Aggregate;
import org.throughline.events.Revision;

/** An aggregate as it stands after a write: the same record with another revision, without reading it back. */
final class Restamped<S extends Aggregate> {

    private static final String REVISION = "revision";

    private final RecordComponent[] components;
    private final Constructor<S> constructor;

    Restamped(Class<S> type) {
        components = type.getRecordComponents();
        constructor = BeanUtils.getResolvableConstructor(type);
        Stream.of(components).map(RecordComponent::getAccessor).forEach(ReflectionUtils::makeAccessible);
    }

    S at(S state, Revision revision) {
        return BeanUtils.instantiateClass(
                constructor,
                Stream.of(components)
                        .map(it -> it.getName().equals(REVISION)
                                ? revision
                                : ReflectionUtils.invokeMethod(it.getAccessor(), state))
                        .toArray());
    }
}
