package org.throughline.faults.ward;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.throughline.faults.rig.Rig;
import org.throughline.simulator.journal.Deed;
import org.throughline.simulator.platform.Answer;
import org.throughline.simulator.platform.Api;
import org.throughline.simulator.platform.Json;

/** What therapists ask for their clients of a ward. */
record Therapists(Rig rig, History history) {

    Answer enrol(Bed bed) {
        var body = Json.object()
                .put("clientId", bed.client())
                .put("displayName", "Somebody")
                .put("zone", bed.zone().getId())
                .put("therapistId", bed.therapist());
        var answer =
                Ward.must(rig.api().post(bed.therapist(), "assignment", "/clients", bed.client() + "-enrol", body));
        return history.note(
                bed, rig.platform().now(), new Deed.Enrolled(bed.therapist(), bed.zone(), List.of()), answer);
    }

    LocalDate tomorrow(Bed bed) {
        return LocalDate.ofInstant(history.start(), bed.zone()).plusDays(1);
    }

    Attempt assign(Api api, DailyPlan wanted, int plan, Instant now) {
        var bed = wanted.bed();
        var body = wanted.request();
        return Attempt.of(
                () -> api.post(bed.therapist(), "assignment", "/assignments", bed.planKey(plan), body),
                it -> history.note(bed, now, new Deed.Assigned(body, bed.zone()), it));
    }

    Attempt change(Api api, Bed bed, String assignment, String goal) {
        var patch = Json.object().put("goal", goal);
        return Attempt.of(
                () -> api.amend(bed.therapist(), "assignment", "/assignments/" + assignment, patch),
                it -> history.note(bed, rig.platform().now(), new Deed.Changed(assignment, patch), it));
    }
}
