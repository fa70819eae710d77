package org.throughline.reminder.web;

import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.http.Problem;
import org.throughline.reminder.calendar.FeedText;
import org.throughline.reminder.calendar.ReadCalendar;
import org.throughline.reminder.preferences.Token;

/** What a calendar program subscribes to; the token in the address is the login. */
@RestController
class CalendarController {

    private static final MediaType ICALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final ReadCalendar reading;
    private final FeedPace pace = new FeedPace(System::nanoTime);

    CalendarController(ReadCalendar reading) {
        this.reading = reading;
    }

    /**
     * Open homework as iCalendar, worded as the client's preferences say. 304 while nothing has changed, 429 above
     * 30 requests a minute, 404 for a link that was taken back or never was.
     */
    @SecurityRequirements
    @GetMapping(path = "/api/v1/calendar/{token}.ics", produces = "text/calendar")
    ResponseEntity<String> read(@PathVariable String token) {
        var feed = reading.by(new Token(token)).orElseThrow(Problem::notFound);
        if (!pace.allows(token)) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, Long.toString(FeedPace.RETRY.toSeconds()))
                    .build();
        }
        var text = FeedText.of(feed);
        return ResponseEntity.ok()
                .contentType(ICALENDAR)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(DigestUtils.md5DigestAsHex(text.getBytes(StandardCharsets.UTF_8)))
                .body(text);
    }
}
