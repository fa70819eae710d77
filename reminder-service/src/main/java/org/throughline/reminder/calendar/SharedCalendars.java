package org.throughline.reminder.calendar;

import java.time.Instant;
import java.util.Optional;
import org.throughline.events.ClientRef;
import org.throughline.events.Decided;

/** The calendars of all clients, and the links that were ever made. */
public interface SharedCalendars {

    SharedCalendar of(ClientRef client);

    void record(Decided<SharedCalendar> decided, Instant at);

    Optional<CalendarLink> link(String hash);

    void record(CalendarLink link, Instant at);
}
