package org.throughline.reminder.calendar;

import org.throughline.events.Aggregate;
import org.throughline.events.ClientRef;
import org.throughline.events.Revision;

/** Whose calendar a token was made for; whether it still opens it, {@link SharedCalendar} knows. */
public record CalendarLink(String hash, ClientRef client, Revision revision) implements Aggregate {}
