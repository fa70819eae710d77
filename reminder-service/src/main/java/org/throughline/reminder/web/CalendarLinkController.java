package org.throughline.reminder.web;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.access.Gate;
import org.throughline.events.ClientId;
import org.throughline.reminder.calendar.ShareCalendar;

/** A client's link to their own calendar: one at a time, made and taken back by nobody else. */
@RestController
@RequestMapping("/api/v1/clients/{id}/calendar-link")
class CalendarLinkController {

    private final Gate gate;
    private final ShareCalendar sharing;
    private final URI publicUrl;

    CalendarLinkController(
            Gate gate, ShareCalendar sharing, @Value("${throughline.public-url:http://localhost:8083}") URI publicUrl) {
        this.gate = gate;
        this.sharing = sharing;
        this.publicUrl = publicUrl;
    }

    /** Told this once. An earlier link ends, so a repeated request needs no key: only the last answer's link works. */
    @PostMapping
    ResponseEntity<CalendarLinkView> make(@PathVariable("id") ClientId client) {
        var token = sharing.share(gate.actAs(client));
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(new CalendarLinkView(publicUrl.resolve("/api/v1/calendar/" + token.value() + ".ics")));
    }

    /** From now on the link reads like one that never was; also where there is none. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable("id") ClientId client) {
        sharing.stop(gate.actAs(client));
    }

    /** Whoever has {@code url} reads the calendar without a login. */
    record CalendarLinkView(URI url) {}
}
