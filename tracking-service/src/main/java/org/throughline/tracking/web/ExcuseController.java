package org.throughline.tracking.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.access.Gate;
import org.throughline.access.Role;
import org.throughline.events.ClientId;
import org.throughline.events.ExcuseReason;
import org.throughline.events.OccurrenceId;
import org.throughline.tracking.homework.ExcuseHomework;
import org.throughline.tracking.homework.Wrong;
import org.throughline.tracking.homework.WrongEntry;
import org.throughline.tracking.web.Requests.ExcuseSaid;

/** Excuses: a client's illness and holiday, and what else a therapist lets count. */
@RestController
class ExcuseController {

    private static final Set<ExcuseReason> CLIENTS = EnumSet.of(ExcuseReason.ILLNESS, ExcuseReason.HOLIDAY);
    private static final Set<ExcuseReason> THERAPISTS =
            EnumSet.of(ExcuseReason.ILLNESS, ExcuseReason.HOLIDAY, ExcuseReason.QUESTION, ExcuseReason.OUTAGE);

    private final Gate gate;
    private final ExcuseHomework excuse;
    private final Clock clock;

    ExcuseController(Gate gate, ExcuseHomework excuse, Clock clock) {
        this.gate = gate;
        this.excuse = excuse;
        this.clock = clock;
    }

    /**
     * Takes a slot out of every denominator; work that comes later beats it (definitions, section 2.1). A client may
     * say ILLNESS or HOLIDAY, a therapist QUESTION or OUTAGE too: 422 {@code invalid} otherwise. 409
     * {@code recorded-already} where there is a record; excused twice is excused once, with the first reason.
     */
    @PostMapping("/api/v1/clients/{client}/homework/{occurrence}/excuse")
    HomeworkView excuse(
            @PathVariable ClientId client, @PathVariable OccurrenceId occurrence, @Valid @RequestBody ExcuseSaid said) {
        var asClient = gate.caller().is(Role.CLIENT);
        var ref = asClient ? gate.actAs(client) : gate.treat(client);
        var allowed = asClient ? CLIENTS : THERAPISTS;
        if (!allowed.contains(said.reason())) {
            throw new WrongEntry(List.of(new Wrong("/reason", "not-yours", "Choose one of " + allowed + ".")));
        }
        return HomeworkView.of(excuse.excuse(ref, occurrence, said.reason()), clock.instant());
    }
}
