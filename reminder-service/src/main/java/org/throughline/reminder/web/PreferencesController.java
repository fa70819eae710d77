package org.throughline.reminder.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.access.Gate;
import org.throughline.access.Role;
import org.throughline.events.Channel;
import org.throughline.events.ClientId;
import org.throughline.events.ClientRef;
import org.throughline.events.Revision;
import org.throughline.http.Preconditions;
import org.throughline.reminder.nudges.ChangePreferences;
import org.throughline.reminder.nudges.SayConsent;
import org.throughline.reminder.preferences.Preferences;
import org.throughline.reminder.preferences.PreferencesBook;

/** A client's wishes, set by the client or for them by an admin of the clinic. */
@RestController
@RequestMapping("/api/v1/clients/{id}/reminder-preferences")
class PreferencesController {

    private final Gate gate;
    private final PreferencesBook book;
    private final ChangePreferences changing;
    private final SayConsent sayConsent;

    PreferencesController(Gate gate, PreferencesBook book, ChangePreferences changing, SayConsent sayConsent) {
        this.gate = gate;
        this.book = book;
        this.changing = changing;
        this.sayConsent = sayConsent;
    }

    /**
     * How and when a client wants to be reminded. Times of day are local to where the client lives; who has never
     * said anything gets what their clinic wants (GET /api/v1/reminder-policy), or else the defaults (quiet from 21:00
     * to 08:00, at most 3 a day); nobody gets more a day than their clinic allows. The address is told only to the
     * client and to admins. 404 "not-found" for whom the caller may not know of.
     *
     * @param client whose
     * @return the preferences, with an ETag for the next change
     */
    @GetMapping
    ResponseEntity<PreferencesView> read(@PathVariable("id") ClientId client) {
        return answer(book.of(gate.read(client)));
    }

    /**
     * Replaces the preferences and plans what is still to come anew; what is left out goes back to its default. A new
     * address that clients write down themselves counts as consent to e-mail (GET /api/v1/clients/{id}/consents). Needs
     * If-Match as soon as somebody has set them. 404 "not-found" for all but the client and admins of the clinic; 412
     * "stale" when they have changed since; 422 "invalid" for a malformed address, an unknown language, or more
     * than 3 a day; 428 "if-match-required" without the ETag.
     *
     * @param client whose
     * @param ifMatch the ETag last seen
     * @return the preferences as they are now, with their new ETag
     */
    @PutMapping
    ResponseEntity<PreferencesView> change(
            @PathVariable("id") ClientId client,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody PreferencesBody body) {
        var before = book.of(maySet(client));
        if (ifMatch != null || !before.revision().equals(Revision.NEW)) {
            Preconditions.require(ifMatch, before.revision());
        }
        var changed = changing.change(body.instead(before, book.usual(before.client())));
        if (isTheirOwnNewAddress(before, changed)) {
            sayConsent.say(changed.client(), true);
        }
        return answer(changed);
    }

    /** Whoever writes down where to write agrees to be written to; an admin cannot agree for them. */
    private boolean isTheirOwnNewAddress(Preferences before, Preferences changed) {
        return gate.caller().is(Role.CLIENT)
                && changed.email() != null
                && changed.channels().contains(Channel.EMAIL)
                && !changed.email().equals(before.email());
    }

    private ClientRef maySet(ClientId client) {
        return gate.caller().is(Role.CLINIC_ADMIN) ? gate.read(client) : gate.actAs(client);
    }

    private ResponseEntity<PreferencesView> answer(Preferences preferences) {
        var caller = gate.caller();
        var withAddress = caller.is(Role.CLINIC_ADMIN)
                || caller.person().equals(preferences.client().client().value());
        return ResponseEntity.ok()
                .eTag(Preconditions.etag(preferences.revision()))
                .body(PreferencesView.of(preferences, withAddress));
    }
}
