package org.throughline.faults.rows;

import java.util.List;
import java.util.Map;
import org.throughline.faults.Broken;
import org.throughline.faults.Facts;
import org.throughline.faults.Row;
import org.throughline.faults.rig.Rig;
import org.throughline.faults.ward.Ward;
import org.throughline.simulator.platform.Json;

/**
 * A client and a colleague try what only the therapist may, and the therapist sends fields that nobody may set: nothing changes.
 * Shown to break by a gate that lets everybody treat a client of their clinic.
 */
public final class WrongRole implements Row {

    private static final Map<String, String> VERBS =
            Map.of("pause", "{\"reason\":\"HOLIDAY\"}", "end", "{\"reason\":\"GOAL_REACHED\"}", "resume", "{}");

    @Override
    public int number() {
        return 28;
    }

    @Override
    public String name() {
        return "wrong role, not in the care team, extra writable fields";
    }

    @Override
    public void run(Rig rig, Facts facts) {
        var ward = new Ward(rig, "r28", 1).movedIn();
        var bed = ward.beds().getFirst();
        var id = Json.text(ward.assignDaily(1).first().body(), "assignmentId");
        var before = rig.api()
                .get(bed.therapist(), "assignment", "/assignments/" + id)
                .body();
        try (var stranger = rig.stranger()) {
            for (var person : List.of(bed.client(), "t-jonas", "c-ben")) {
                for (var verb : VERBS.keySet()) {
                    var reply = stranger.post(
                            stranger.token(person),
                            "assignment",
                            "/assignments/" + id + "/" + verb,
                            VERBS.getOrDefault(verb, "{}"));
                    Broken.unless(
                            reply.status() == 404 || reply.status() == 403,
                            person + " " + verb + " was answered " + reply);
                }
            }
            var extra = stranger.post(
                    stranger.token(bed.therapist()),
                    "assignment",
                    "/clients",
                    "{\"clientId\":\"" + bed.client()
                            + "\",\"displayName\":\"X\",\"zone\":\"Europe/Berlin\",\"therapistId\":\"" + bed.therapist()
                            + "\",\"clinic\":\"harbour\",\"clinicId\":\"harbour\",\"version\":99}");
            Broken.unless(extra.status() < 500 && extra.status() != 0, "extra fields were answered " + extra);
            facts.note("extraFields", extra.status());
        }
        var after = rig.api()
                .get(bed.therapist(), "assignment", "/assignments/" + id)
                .body();
        Broken.unless(before.equals(after), "something changed");
        ward.check(facts);
    }
}
