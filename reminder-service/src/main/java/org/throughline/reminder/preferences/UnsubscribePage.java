package org.throughline.reminder.preferences;

/** What a reader sees behind the unsubscribe link. */
@FunctionalInterface
public interface UnsubscribePage {

    /** @param done after the reader has confirmed */
    String of(Language language, boolean done);
}
