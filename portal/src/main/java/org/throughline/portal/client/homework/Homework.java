package org.throughline.portal.client.homework;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.portal.services.Refusal;

/**
 * One piece of homework on one page.
 *
 * @param template absent while the catalogue cannot be had
 * @param refused what to look at again in what was typed
 */
record Homework(
        Slot slot,
        Plan plan,
        @Nullable Template template,
        Telling telling,
        @Nullable Refusal refused) {

    public How how() {
        return slot.toCome() ? How.NOT_THIS_TIME : telling.asHow();
    }

    /** It can be told about: late is fine too, and a no in advance. */
    public boolean open() {
        return slot.waiting() || slot.toCome();
    }

    public List<How> ways() {
        return slot.toCome()
                ? List.of(How.NOT_THIS_TIME)
                : Stream.of(How.values()).toList();
    }

    public List<Barrier> barriers() {
        return List.of(Barrier.values());
    }

    Homework again(Telling typed, @Nullable Refusal why) {
        return new Homework(slot, plan, template, typed, why);
    }
}
