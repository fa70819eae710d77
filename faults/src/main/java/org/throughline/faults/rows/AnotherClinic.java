package org.throughline.faults.rows;

import java.util.List;
import org.throughline.faults.Broken;
import org.throughline.faults.Facts;
import org.throughline.faults.Row;
import org.throughline.faults.rig.Rig;
import org.throughline.faults.ward.Bed;
import org.throughline.faults.ward.Slot;
import org.throughline.faults.ward.Ward;
import org.throughline.simulator.platform.Json;

/**
 * People of the other clinic ask for a client, its plans, its homework, its figures: they are told what they would be told of a client that does not exist.
 * Shown to break by a gate that does not take the clinic from the token.
 */
public final class AnotherClinic implements Row {

    /** A supervisor and an admin may ask for anything, of their own clinic, where nobody is called so. */
    private static final List<String> STRANGERS = List.of("t-ruth", "c-tom");

    @Override
    public int number() {
        return 26;
    }

    @Override
    public String name() {
        return "clinic A asks for what is clinic B's (every operation: the guard walk of the end-to-end tests)";
    }

    @Override
    public void run(Rig rig, Facts facts) {
        var ward = new Ward(rig, "r26", 1).movedIn();
        var assigned = ward.assignDaily(1).all().iterator().next();
        rig.platform().moveTo(rig.platform().now().plusSeconds(5));
        var bed = ward.beds().getFirst();
        var slot = ward.slots(bed).getFirst();
        var asked = 0;
        try (var stranger = rig.stranger()) {
            for (var person : List.of("t-ruth", "c-tom", "s-harry", "a-hanna")) {
                var token = stranger.token(person);
                for (var it : paths(bed, slot, Json.text(assigned.body(), "assignmentId"))) {
                    var there = stranger.get(token, it[0], it[1]);
                    if (STRANGERS.contains(person)) {
                        var nowhere = stranger.get(token, it[0], it[2]);
                        Broken.unless(
                                there.status() == 404 || there.status() == 403, person + " was answered " + there);
                        Broken.unless(
                                there.status() == nowhere.status() && same(there.body(), it[1], nowhere.body(), it[2]),
                                "told apart by " + person + ": " + there + " " + nowhere);
                    }
                    Broken.unless(
                            there.status() >= 400
                                    || (!there.body().contains(slot.id())
                                            && !there.body().contains(slot.assignment())),
                            person + " was told of it: " + there);
                    asked++;
                }
            }
        }
        facts.note("asked", asked);
        ward.check(facts);
    }

    /** Service, path, and the same path of somebody who does not exist. */
    private static List<String[]> paths(Bed bed, Slot slot, String assignment) {
        var nobody = "sim-linden-c-nobody";
        return List.of(
                two("assignment", "/clients/%s", bed.client(), nobody),
                two("assignment", "/assignments/%s", assignment, "00000000-0000-5000-8000-000000000000"),
                two("tracking", "/clients/%s/homework?from=2026-01-01&to=2026-12-31", bed.client(), nobody),
                two("tracking", "/clients/%s/homework/" + slot.id(), bed.client(), nobody),
                two("reminder", "/clients/%s/reminders", bed.client(), nobody),
                two("reminder", "/clients/%s/reminder-preferences", bed.client(), nobody),
                two("analytics", "/clients/%s/adherence", bed.client(), nobody));
    }

    private static String[] two(String service, String path, String one, String other) {
        return new String[] {service, path.formatted(one), path.formatted(other)};
    }

    private static boolean same(String body, String path, String other, String otherPath) {
        return body.replace(path.replaceFirst("\\?.*", ""), "")
                .equals(other.replace(otherPath.replaceFirst("\\?.*", ""), ""));
    }
}
