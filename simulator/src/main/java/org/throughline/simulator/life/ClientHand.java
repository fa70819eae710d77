package org.throughline.simulator.life;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.simulator.journal.Deed;
import org.throughline.simulator.journal.Entry;
import org.throughline.simulator.platform.Answer;
import org.throughline.simulator.platform.Json;
import org.throughline.simulator.world.Dice;
import org.throughline.simulator.world.Resident;
import tools.jackson.databind.node.ObjectNode;

/** What a client sends, and its line in the journal. */
record ClientHand(Scene scene, Resident who) {

    Answer record(Instant now, Slot slot, Work work) {
        var template = scene.catalogue().version(who.client(), who.clinic(), slot.template(), slot.templateVersion());
        var body = work(now, work, template);
        if (work.performedAt() != null) {
            body.put("performedAt", work.performedAt().toString())
                    .put("zone", who.zone().getId());
        }
        var key = slot.occurrence() + "-" + work.name();
        var answer = post(slot, "records", key, body);
        return note(
                now,
                new Deed.Recorded(
                        slot.assignment(),
                        slot.occurrence(),
                        work.outcome(),
                        work.performedAt(),
                        work.fraction(),
                        work.ratings(),
                        key),
                answer);
    }

    Answer edit(Instant now, Slot slot, String record, Work work) {
        var template = scene.catalogue().version(who.client(), who.clinic(), slot.template(), slot.templateVersion());
        var path = home() + "/records/" + record;
        var answer = scene.api().replace(who.client(), "tracking", path, work(now, work, template));
        return note(now, new Deed.Edited(record, work.outcome(), work.fraction(), work.ratings()), answer);
    }

    Answer skip(Instant now, Slot slot, @Nullable Instant saidAt) {
        var reason = who.persona().barrier();
        var body = Json.object().put("reason", reason);
        if (saidAt != null) {
            body.put("saidAt", saidAt.toString());
        }
        var dice = Dice.of(scene.seed(), "skip-note", slot.occurrence());
        if (dice.chance(0.3)) {
            body.put("note", Words.about("skip-note", dice));
        }
        var key = slot.occurrence() + "-skip";
        return note(now, new Deed.Skipped(slot.occurrence(), reason, saidAt, key), post(slot, "skip", key, body));
    }

    Answer barrier(Instant now, Slot slot) {
        var reason = who.persona().barrier();
        var body = Json.object().put("reason", reason);
        return note(now, new Deed.BarrierTold(slot.occurrence(), reason), post(slot, "barrier", body));
    }

    Answer excuse(Instant now, Slot slot, String reason) {
        var body = Json.object().put("reason", reason);
        return note(now, new Deed.Excused(slot.occurrence(), reason), post(slot, "excuse", body));
    }

    Answer ask(Instant now, Slot slot, String what) {
        var body = Json.object().put("text", Words.about(what, Dice.of(scene.seed(), what, slot.occurrence())));
        return note(now, new Deed.Asked(slot.occurrence()), post(slot, "questions", body));
    }

    Answer start(Instant now, Slot slot) {
        return note(now, new Deed.Started(slot.occurrence()), post(slot, "start", Json.object()));
    }

    Answer tryAgain(Instant now, Slot slot) {
        var path = "/assignments/" + slot.assignment() + "/occurrences/" + slot.occurrence() + "/try-again";
        var answer = scene.api().post(who.client(), "assignment", path, slot.occurrence() + "-again", Json.object());
        return note(now, new Deed.TriedAgain(slot.assignment(), slot.occurrence()), answer);
    }

    Answer measure(Instant now, String instrument) {
        var dice = Dice.of(scene.seed(), "measure", who.client(), instrument, now);
        var body = Json.object().put("instrument", instrument);
        var answers = body.putArray("answers");
        who.wellbeing().answers(instrument, scene.share(now), dice).forEach(answers::add);
        var path = "/clients/" + who.client() + "/measures";
        var key = who.client() + "-" + instrument + "-" + now;
        var answer = scene.api().post(who.client(), "tracking", path, key, body);
        return note(now, new Deed.Measured(instrument), answer);
    }

    Answer note(Instant now, Deed deed, Answer answer) {
        scene.journal().note(new Entry(now, who.clinic(), who.client(), deed, answer));
        return answer;
    }

    private ObjectNode work(Instant now, Work work, Template template) {
        var body = Json.object().put("outcome", work.outcome());
        var target = template.doseTarget();
        if (work.fraction() != null && target.isPresent()) {
            body.put("dose", work.fraction() * target.getAsDouble());
        } else if (work.fraction() != null) {
            body.put("fraction", work.fraction());
        } else if (target.isPresent() && work.outcome().equals("COMPLETED")) {
            body.put("dose", target.getAsDouble());
        }
        var dice = Dice.of(scene.seed(), "worksheet", who.client(), template.id(), work.name(), now);
        if (work.outcome().equals("ADAPTED")) {
            body.put("adaptation", Words.about("adaptation", dice));
        }
        if (dice.chance(0.06)) {
            body.put("discuss", true).put("note", Words.about("discuss-note", dice));
        }
        var today = now.atZone(who.zone()).toLocalDate();
        body.set("answers", new Worksheet(template.worksheet(), dice, 0.7, today).filledIn());
        var ratings = body.putObject("ratings");
        work.ratings().forEach(ratings::put);
        return body;
    }

    private String home() {
        return "/clients/" + who.client();
    }

    private Answer post(Slot slot, String verb, ObjectNode body) {
        return post(slot, verb, slot.occurrence() + "-" + verb, body);
    }

    private Answer post(Slot slot, String verb, String key, ObjectNode body) {
        var path = home() + "/homework/" + slot.occurrence() + "/" + verb;
        return scene.api().post(who.client(), "tracking", path, key, body);
    }

    /** What the client thinks of the work: now and then nothing. */
    Map<String, Integer> ratings(Dice dice) {
        return dice.chance(0.5) ? Map.of("DIFFICULTY", dice.between(0, 5), "QUALITY", dice.between(0, 5)) : Map.of();
    }
}
