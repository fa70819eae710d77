package org.throughline.simulator.life;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.throughline.simulator.journal.Deed;
import org.throughline.simulator.platform.Answer;
import org.throughline.simulator.platform.Json;
import org.throughline.simulator.world.Dice;
import org.throughline.simulator.world.PlanDraft;
import org.throughline.simulator.world.Resident;
import tools.jackson.databind.node.ObjectNode;

/** A client's first hour: enrolled, an address given, plans agreed. */
record MovingIn(Scene scene, Resident who) {

    void enrol(Instant now) {
        demand(new TherapistHand(scene, who).enrol(now), "enrol");
    }

    /** Once every service has heard of the client. */
    void agree(Instant now) {
        var therapist = new TherapistHand(scene, who);
        demand(preferences(), "set reminder preferences");
        var assignments = new HashMap<Integer, String>();
        for (var plan : who.plans()) {
            var answer = demand(therapist.assign(now, plan.ordinal(), body(plan, assignments)), "assign " + plan);
            var id = answer.text("assignmentId");
            assignments.put(plan.ordinal(), id);
            if (plan.explicit()) {
                demand(accept(now, id), "accept");
            }
            new Course(scene, who, plan, id).unfold();
        }
        new Living(scene, who, assignments).begin();
    }

    private Answer preferences() {
        var body = Json.object()
                .put("email", who.address())
                .put("language", who.language())
                .put("quietFrom", "21:00")
                .put("quietUntil", "08:00")
                .put("privacy", "NEUTRAL")
                .put("intensity", "NORMAL");
        body.putArray("channels").add("EMAIL");
        var path = "/clients/" + who.client() + "/reminder-preferences";
        return scene.api().replace(who.client(), "reminder", path, body);
    }

    private Answer accept(Instant now, String assignment) {
        var path = "/assignments/" + assignment + "/accept";
        var answer = scene.api().post(who.client(), "assignment", path, assignment + "-accept", Json.object());
        return new ClientHand(scene, who).note(now, new Deed.Accepted(assignment), answer);
    }

    private ObjectNode body(PlanDraft plan, Map<Integer, String> earlier) {
        var dice = Dice.of(scene.seed(), "template", who.client(), plan.ordinal());
        var template = scene.catalogue().choose(who.therapist(), who.clinic(), plan.type(), dice);
        var schedule = (ObjectNode) plan.schedule().deepCopy();
        if (plan.kind().equals("PROGRAMME")) {
            schedule.put("after", earlier.get(plan.ordinal() - 1));
        }
        var body = Json.object()
                .put("clientId", who.client())
                .put("templateId", template.id())
                .put("goal", Words.about("goal." + plan.type(), dice))
                .put("allowEarly", plan.allowEarly())
                .put("acceptance", plan.explicit() ? "EXPLICIT" : "IMPLICIT");
        body.set("schedule", schedule);
        body.putObject("ifThen")
                .put("cue", Words.about("if", dice))
                .put("place", Words.about("where", dice))
                .put("action", Words.about("then", dice));
        if (!plan.windows().isMissingNode()) {
            body.set("windows", plan.windows());
        }
        return body;
    }

    private Answer demand(Answer answer, String what) {
        if (!answer.ok()) {
            throw new IllegalStateException(who.client() + " cannot " + what + ": " + answer);
        }
        return answer;
    }
}
