package org.throughline.reminder.mongo;

import java.time.Instant;
import java.util.Optional;
import org.throughline.delivery.OutboxCollection;
import org.throughline.delivery.Outboxes;
import org.throughline.delivery.Shape;
import org.throughline.events.ClientRef;
import org.throughline.events.Decided;
import org.throughline.reminder.calendar.CalendarLink;
import org.throughline.reminder.calendar.SharedCalendar;
import org.throughline.reminder.calendar.SharedCalendars;

/** A document per client who ever shared, and one per link, keyed by its hash: each look is by a key. */
public record MongoSharedCalendars(OutboxCollection<SharedCalendar> calendars, OutboxCollection<CalendarLink> links)
        implements SharedCalendars {

    private static final Shape<SharedCalendar> CALENDARS = new Shape<>(
            "calendars",
            SharedCalendar.class,
            it -> key(it.client()),
            it -> it.client().client(),
            _ -> null);
    private static final Shape<CalendarLink> LINKS = new Shape<>(
            "calendar_links",
            CalendarLink.class,
            CalendarLink::hash,
            it -> it.client().client(),
            _ -> null);

    public static MongoSharedCalendars in(Outboxes outboxes) {
        return new MongoSharedCalendars(outboxes.collection(CALENDARS), outboxes.collection(LINKS));
    }

    @Override
    public SharedCalendar of(ClientRef client) {
        return calendars.find(key(client)).orElseGet(() -> SharedCalendar.notYet(client));
    }

    @Override
    public void record(Decided<SharedCalendar> decided, Instant at) {
        calendars.record(decided, at);
    }

    @Override
    public Optional<CalendarLink> link(String hash) {
        return links.find(hash);
    }

    @Override
    public void record(CalendarLink link, Instant at) {
        links.record(Decided.nothing(link), at);
    }

    private static String key(ClientRef client) {
        return client.documentId(client.client());
    }
}
