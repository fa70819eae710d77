package org.throughline.faults.rows;

import static org.throughline.faults.rig.Patience.onThisMachine;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.throughline.faults.Broken;
import org.throughline.faults.Facts;
import org.throughline.faults.Row;
import org.throughline.faults.rig.Rig;
import org.throughline.faults.ward.Bed;
import org.throughline.faults.ward.Ward;

/**
 * Requests that are meant to hurt are refused in time, and the service answers everybody else meanwhile.
 * Shown to break by rules that may repeat every second.
 */
public final class HostileRequests implements Row {

    private static final int LORISES = 200;

    @Override
    public int number() {
        return 29;
    }

    @Override
    public String name() {
        return "oversized body, 10,000 nested arrays, NoSQL operators, million-item recurrence, slow-loris";
    }

    @Override
    public void run(Rig rig, Facts facts) {
        var ward = new Ward(rig, "r29", 1).movedIn();
        var bed = ward.beds().getFirst();
        try (var stranger = rig.stranger();
                var slow = new SlowLoris(rig.url("assignment"), LORISES)) {
            var token = stranger.token(bed.therapist());
            hostile(bed).forEach((how, body) -> {
                var reply = stranger.post(token, "assignment", "/assignments", body);
                Broken.unless(
                        (reply.status() >= 400 && reply.status() < 500) || reply.status() == 0,
                        how + " was answered " + reply);
                Broken.unless(
                        reply.after().compareTo(onThisMachine(Duration.ofSeconds(3))) < 0,
                        how + " took " + reply.after());
                facts.note(how, reply.status());
            });
            var usual = stranger.get(token, "assignment", "/clients/" + bed.client());
            Broken.unless(usual.status() == 200, "others were answered " + usual);
            facts.note("slowConnections", slow.held());
        }
        ward.assignDaily(1);
        ward.check(facts);
    }

    private static Map<String, String> hostile(Bed bed) {
        var plan = "{\"clientId\":\"" + bed.client() + "\",\"templateId\":%s,\"goal\":%s,\"schedule\":%s}";
        var daily = "{\"kind\":\"RECURRING\",\"rrule\":\"FREQ=DAILY;COUNT=1\",\"startsOn\":\"2026-12-01\"}";
        var template = "\"relaxation-slow-breathing\"";
        var hostile = new HashMap<String, String>();
        hostile.put("oversized", plan.formatted(template, "\"" + "x".repeat(5_000_000) + "\"", daily));
        hostile.put(
                "oversized in small pieces",
                plan.formatted(template, "\"x\"", daily + ",\"more\":[" + "0,".repeat(2_500_000) + "0]"));
        hostile.put("nested", plan.formatted(template, "[".repeat(10_000) + "]".repeat(10_000), daily));
        hostile.put("operator", plan.formatted("{\"$ne\":null}", "\"x\"", daily));
        hostile.put(
                "everySecond",
                plan.formatted(template, "\"x\"", daily.replace("FREQ=DAILY;COUNT=1", "FREQ=SECONDLY;COUNT=1000000")));
        hostile.put(
                "million",
                plan.formatted(
                        template, "\"x\"", daily.replace("COUNT=1", "COUNT=1000000;BYHOUR=0,1,2,3,4,5,6,7,8,9")));
        return hostile;
    }
}
