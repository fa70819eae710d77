package org.throughline.simulator.life;

import java.time.Instant;
import org.throughline.simulator.platform.Json;
import org.throughline.simulator.world.Dice;
import org.throughline.simulator.world.PlanDraft;
import org.throughline.simulator.world.Resident;
import tools.jackson.databind.JsonNode;

/** What the therapist does about a plan on its way: a pause, a change, its end. */
record Course(Scene scene, Resident who, PlanDraft plan, String assignment) {

    void unfold() {
        var dice = Dice.of(scene.seed(), "course", who.client(), plan.ordinal());
        var hand = new TherapistHand(scene, who);
        var day = dice.between(2, Math.max(3, scene.days() - 5));
        switch (plan.course()) {
            case STEADY -> {}
            case PAUSED -> {
                on(day, now -> hand.pause(now, assignment));
                on(day + dice.between(1, 4), now -> hand.resume(now, assignment));
            }
            case CHANGED -> on(day, now -> hand.change(now, assignment, other(now)));
        }
        if (plan.kind().equals("RECURRING")) {
            on(scene.days(), now -> hand.end(now, assignment));
        }
    }

    private void on(int day, Timeline.Act act) {
        scene.timeline().therapist(scene.day(day), who.client(), act);
    }

    private JsonNode other(Instant now) {
        var tomorrow = now.atZone(who.zone()).toLocalDate().plusDays(1).toString();
        var patch = Json.object().put("effectiveFrom", tomorrow);
        var schedule = patch.putObject("schedule")
                .put("kind", "RECURRING")
                .put("rrule", "FREQ=WEEKLY;BYDAY=MO,TU,TH,FR")
                .put("startsOn", tomorrow);
        if (plan.schedule().has("wallTime")) {
            schedule.set("wallTime", plan.schedule().get("wallTime"));
        }
        return patch;
    }
}
