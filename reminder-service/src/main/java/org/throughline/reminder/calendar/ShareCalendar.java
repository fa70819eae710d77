package org.throughline.reminder.calendar;

import java.time.Clock;
import org.throughline.delivery.Retried;
import org.throughline.events.ClientRef;
import org.throughline.events.Revision;
import org.throughline.reminder.preferences.Token;

/** A client makes a link to their calendar, and takes it back. */
public class ShareCalendar {

    private final SharedCalendars calendars;
    private final Clock clock;

    public ShareCalendar(SharedCalendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Told once, for only its hash is kept; an earlier one ends. */
    public Token share(ClientRef client) {
        var token = Token.fresh();
        calendars.record(new CalendarLink(token.hash(), client, Revision.NEW), clock.instant());
        Retried.onConflict(() -> {
            calendars.record(calendars.of(client).by(token, clock.instant()), clock.instant());
            return token;
        });
        return token;
    }

    public void stop(ClientRef client) {
        Retried.onConflict(() -> {
            var shared = calendars.of(client);
            if (shared.hash() != null) {
                calendars.record(shared.noMore(), clock.instant());
            }
            return shared;
        });
    }
}
