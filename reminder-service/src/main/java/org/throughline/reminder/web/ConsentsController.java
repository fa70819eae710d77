package org.throughline.reminder.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.access.Gate;
import org.throughline.events.ClientId;
import org.throughline.reminder.nudges.SayConsent;
import org.throughline.reminder.preferences.EmailConsents;

/** What a client agreed to, and takes back at will. */
@RestController
@RequestMapping("/api/v1/clients/{id}/consents")
class ConsentsController {

    private final Gate gate;
    private final EmailConsents consents;
    private final SayConsent sayConsent;

    ConsentsController(Gate gate, EmailConsents consents, SayConsent sayConsent) {
        this.gate = gate;
        this.consents = consents;
        this.sayConsent = sayConsent;
    }

    /**
     * What a client agreed to, with the day and the version of the words. Without consent to e-mail no reminder is sent:
     * it ends SUPPRESSED with OPTED_OUT. 404 "not-found" for whom the caller may not know of.
     *
     * @param client whose
     */
    @GetMapping
    ConsentsView consents(@PathVariable("id") ClientId client) {
        return ConsentsView.of(consents.of(gate.read(client)));
    }

    /**
     * The client agrees to be reminded by e-mail, or does so no longer; the last word holds, and said twice is said once.
     * Agreeing opens the channel again where all messages were ended by the link in one of them. An address that a client
     * writes into their preferences themselves counts as agreeing, too. 404 "not-found" for everybody but the client; 422
     * "invalid" for other words than those of now.
     *
     * @param client whose
     */
    @PutMapping("/email-reminders")
    ConsentsView say(@PathVariable("id") ClientId client, @RequestBody ConsentBody body) {
        var ref = gate.actAs(client);
        return ConsentsView.of(sayConsent.say(ref, body.said()));
    }
}
