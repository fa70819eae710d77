package org.throughline.portal.clinic.staff;

import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.portal.services.Answer;
import org.throughline.portal.services.Refusal;
import org.throughline.portal.services.ServiceAway;
import org.throughline.portal.services.Services;
import org.throughline.portal.staff.Roster;

/** Reads names and teams, and writes them down as they were seen but for one change. */
@Component
class KeepRoster {

    private static final String ROSTER = "/roster";

    private final Services services;

    KeepRoster(Services services) {
        this.services = services;
    }

    /** @param etag what to send along with the change */
    record Seen(Roster roster, String etag) {}

    Seen read() {
        var answer = services.assignment().get(Roster.class, ROSTER).answer();
        answer.required();
        if (answer instanceof Answer.Here<Roster>(Roster roster, String etag)) {
            return new Seen(roster, etag);
        }
        throw new ServiceAway();
    }

    /** @param etag of what was on the page: whoever saw something else is told so */
    void change(String etag, UnaryOperator<Written> change, RedirectAttributes next) {
        var written = change.apply(Written.of(read().roster()));
        var answer =
                services.assignment().put(Roster.class, etag, written, ROSTER).answer();
        switch (answer) {
            case Answer.Here<Roster> _ -> next.addFlashAttribute("kept", true);
            case Answer.Refused<Roster>(Refusal refusal) -> next.addFlashAttribute("refusal", refusal);
            case Answer.Away<Roster>() -> throw new ServiceAway();
        }
    }
}
