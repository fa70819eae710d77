package org.throughline.reminder.nudges;

import java.time.Clock;
import org.throughline.events.Decided;
import org.throughline.reminder.preferences.Preferences;
import org.throughline.reminder.preferences.PreferencesBook;

/** A client says how to be reminded; what is planned follows. */
public class ChangePreferences {

    private final PreferencesBook book;
    private final Replan replan;
    private final Clock clock;

    public ChangePreferences(PreferencesBook book, Replan replan, Clock clock) {
        this.book = book;
        this.replan = replan;
        this.clock = clock;
    }

    /** @throws org.throughline.events.StaleAggregate when they are not at the given revision any more */
    public Preferences change(Preferences wanted) {
        book.record(Decided.nothing(wanted), clock.instant());
        replan.everythingOf(wanted.client());
        return book.of(wanted.client());
    }
}
