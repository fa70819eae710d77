package org.throughline.events;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The wire name of an event: {@code HomeworkMissed} is {@code homework.missed}, in full
 * {@code org.throughline.homework.missed.v1}.
 */
public record EventType(String name, Class<? extends HomeworkEvent> event, Topic topic) {

    private static final Map<Class<?>, EventType> BY_CLASS = Map.of(
                    AssignmentEvent.class, Topic.ASSIGNMENTS,
                    OutcomeEvent.class, Topic.OUTCOMES,
                    ReminderEvent.class, Topic.REMINDERS,
                    AdherenceEvent.class, Topic.ADHERENCE)
            .entrySet()
            .stream()
            .flatMap(family -> cases(family.getKey()).map(it -> of(it, family.getValue())))
            .collect(Collectors.toUnmodifiableMap(EventType::event, Function.identity()));

    private static final Map<String, EventType> BY_FULL_NAME =
            BY_CLASS.values().stream().collect(Collectors.toUnmodifiableMap(EventType::fullName, Function.identity()));

    public static EventType of(HomeworkEvent event) {
        return of(event.getClass());
    }

    public static EventType of(Class<? extends HomeworkEvent> event) {
        var type = BY_CLASS.get(event);
        if (type == null) {
            throw new IllegalArgumentException(event + " is not an event of the contract");
        }
        return type;
    }

    /** Empty for a type that this version does not know, which a consumer skips. */
    public static Optional<EventType> named(String fullName) {
        return Optional.ofNullable(BY_FULL_NAME.get(fullName));
    }

    /** Every type of the contract, by name. */
    public static Stream<EventType> all() {
        return BY_CLASS.values().stream().sorted((a, b) -> a.name.compareTo(b.name));
    }

    public String fullName() {
        return "org.throughline." + name + ".v1";
    }

    /** Where the JSON Schema of the body is published. */
    public String schema() {
        return "https://schemas.throughline.org/" + name + "/v1.json";
    }

    private static EventType of(Class<? extends HomeworkEvent> event, Topic topic) {
        var words = event.getSimpleName().split("(?=[A-Z])", -1);
        var verb = Stream.of(words).skip(1).collect(Collectors.joining("-"));
        return new EventType((words[0] + "." + verb).toLowerCase(Locale.ROOT), event, topic);
    }

    private static Stream<Class<? extends HomeworkEvent>> cases(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventType::cases)
                : Stream.of(type.asSubclass(HomeworkEvent.class));
    }
}
