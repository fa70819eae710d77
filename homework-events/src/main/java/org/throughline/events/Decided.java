package org.throughline.events;

import java.util.List;

/** What an aggregate decided: the state it is in now and the facts to tell, in order. */
public record Decided<S>(S state, List<HomeworkEvent> events) {

    public Decided {
        events = List.copyOf(events);
    }

    public static <S> Decided<S> of(S state, HomeworkEvent... events) {
        return new Decided<>(state, List.of(events));
    }

    /** Nothing happened. */
    public static <S> Decided<S> nothing(S state) {
        return new Decided<>(state, List.of());
    }
}
