package org.throughline.simulator.life;

import java.time.Instant;
import java.util.Map;
import org.throughline.simulator.journal.Deed;
import org.throughline.simulator.journal.Entry;
import org.throughline.simulator.platform.Answer;
import org.throughline.simulator.platform.Json;
import org.throughline.simulator.world.Dice;
import org.throughline.simulator.world.Resident;
import tools.jackson.databind.JsonNode;

/** What a therapist sends about a client, and its line in the journal. */
record TherapistHand(Scene scene, Resident about) {

    Answer enrol(Instant now) {
        var body = Json.object()
                .put("clientId", about.client())
                .put("displayName", about.name())
                .put("zone", about.zone().getId())
                .put("therapistId", about.therapist());
        var sessions = body.putArray("sessions");
        about.sessions()
                .forEach(it -> sessions.addObject()
                        .put("startsAt", it.startsAt().toString())
                        .put("endsAt", it.endsAt().toString()));
        return note(
                now,
                new Deed.Enrolled(about.therapist(), about.zone(), about.sessions()),
                assignmentService("/clients", about.client() + "-enrol", body));
    }

    Answer assign(Instant now, int ordinal, JsonNode body) {
        var answer = assignmentService("/assignments", about.client() + "-plan-" + ordinal, body);
        return note(now, new Deed.Assigned(body, about.zone()), answer);
    }

    Answer pause(Instant now, String assignment) {
        var body = Json.object().put("reason", "HOLIDAY");
        return note(now, new Deed.Paused(assignment), turn(assignment, "pause", body));
    }

    Answer resume(Instant now, String assignment) {
        return note(now, new Deed.Resumed(assignment), turn(assignment, "resume", Json.object()));
    }

    Answer end(Instant now, String assignment) {
        var body = Json.object().put("reason", "GOAL_REACHED");
        return note(now, new Deed.Ended(assignment), turn(assignment, "end", body));
    }

    Answer change(Instant now, String assignment, JsonNode patch) {
        var path = "/assignments/" + assignment;
        var answer = scene.api().amend(about.therapist(), "assignment", path, patch);
        return note(now, new Deed.Changed(assignment, patch), answer);
    }

    Answer excuse(Instant now, String occurrence) {
        var body = Json.object().put("reason", "ILLNESS");
        return note(now, new Deed.Excused(occurrence, "ILLNESS"), tracking(occurrence, "/excuse", body));
    }

    Answer answer(Instant now, String occurrence, String question) {
        var body = Json.object().put("text", Words.about("answer", Dice.of(scene.seed(), "answer", question)));
        return note(
                now,
                new Deed.Answered(occurrence, question),
                tracking(occurrence, "/questions/" + question + "/answer", body));
    }

    Answer review(Instant now, String occurrence, Map<String, Integer> ratings) {
        var body = Json.object();
        var node = body.putObject("ratings");
        ratings.forEach(node::put);
        return note(now, new Deed.Reviewed(occurrence, ratings), tracking(occurrence, "/review", body));
    }

    private Answer turn(String assignment, String verb, JsonNode body) {
        return assignmentService("/assignments/" + assignment + "/" + verb, assignment + "-" + verb, body);
    }

    private Answer assignmentService(String path, String key, JsonNode body) {
        return scene.api().post(about.therapist(), "assignment", path, key, body);
    }

    private Answer tracking(String occurrence, String rest, JsonNode body) {
        var path = "/clients/" + about.client() + "/homework/" + occurrence + rest;
        return scene.api().post(about.therapist(), "tracking", path, occurrence + rest.replace('/', '-'), body);
    }

    private Answer note(Instant now, Deed deed, Answer answer) {
        scene.journal().note(new Entry(now, about.clinic(), about.client(), deed, answer));
        return answer;
    }
}
