package org.throughline.simulator.life;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.throughline.simulator.journal.Deed;
import org.throughline.simulator.platform.Json;
import org.throughline.simulator.world.Resident;
import org.throughline.simulator.world.Turn;

/** A client's days: every morning a look at the list, and plans for what is new on it. */
final class Living {

    private static final LocalTime MORNING = LocalTime.of(5, 0);
    private static final int DAYS_SHOWN = 15;
    /** One of these is before anybody gets up, when the day's homework is open still. */
    private static final List<Integer> HOURS_BEFORE_THE_END = List.of(26, 20, 14, 8, 2);

    private final Scene scene;
    private final Resident who;
    private final Map<String, Integer> ordinals = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private ZoneId zone;
    private boolean hasAsked;

    Living(Scene scene, Resident who, Map<Integer, String> assignments) {
        this.scene = scene;
        this.who = who;
        this.zone = who.zone();
        assignments.forEach((ordinal, id) -> ordinals.put(id, ordinal));
    }

    void begin() {
        scene.timeline().client(scene.start().plus(Duration.ofMinutes(1)), who.client(), this::morning);
        if (who.turn() == Turn.LEFT_WITH_A_QUESTION) {
            HOURS_BEFORE_THE_END.forEach(
                    it -> scene.timeline().client(scene.end().minus(Duration.ofHours(it)), who.client(), this::ask));
        }
        who.journey()
                .ifPresent(it ->
                        scene.timeline().therapist(scene.day(it.onDay()), who.client(), now -> travel(now, it.to())));
    }

    private void morning(Instant now) {
        var today = now.atZone(zone).toLocalDate();
        var next = today.plusDays(1).atTime(MORNING).atZone(zone).toInstant();
        homework(today)
                .filter(it -> it.opensAt().isBefore(next) && it.dueAt().isBefore(scene.end()))
                .filter(it -> !isLeftForTheQuestion(it))
                .filter(it -> seen.add(it.occurrence()))
                .forEach(it -> new Planning(scene, who, it, ordinals.getOrDefault(it.assignment(), 0)).plan(now));
        if (today.getDayOfWeek().getValue() == 1 + Math.floorMod(who.client().hashCode(), 7)
                && !scene.hasGoneQuiet(who, now)) {
            who.wellbeing().instruments().forEach(it -> new ClientHand(scene, who).measure(now, it));
        }
        if (next.isBefore(scene.end())) {
            scene.timeline().client(next, who.client(), this::morning);
        }
    }

    private Stream<Slot> homework(LocalDate today) {
        var path = "/clients/" + who.client() + "/homework?from=" + today.minusDays(1) + "&to="
                + today.plusDays(DAYS_SHOWN);
        return scene.api().list(who.client(), "tracking", path).stream()
                .filter(it -> mayBePlanned(Json.text(it, "state")))
                .map(Slot::of);
    }

    /** What was asked and answered before cannot be asked about again. */
    private boolean isLeftForTheQuestion(Slot slot) {
        var first = Duration.ofHours(HOURS_BEFORE_THE_END.getFirst());
        return who.turn() == Turn.LEFT_WITH_A_QUESTION
                && slot.dueAt().isAfter(scene.end().minus(first));
    }

    /** Once, about the first that is open and will be for a while. */
    private void ask(Instant now) {
        if (!hasAsked) {
            homework(now.atZone(zone).toLocalDate())
                    .filter(it -> !it.opensAt().isAfter(now) && it.dueAt().isAfter(now))
                    .findFirst()
                    .ifPresent(it -> hasAsked = new ClientHand(scene, who)
                            .ask(now, it, "question-last")
                            .ok());
        }
    }

    private static boolean mayBePlanned(String state) {
        return Set.of("SCHEDULED", "OPEN", "STARTED").contains(state);
    }

    private void travel(Instant now, ZoneId to) {
        var body = Json.object().put("zone", to.getId());
        var path = "/clients/" + who.client() + "/travel";
        var answer = scene.api().post(who.client(), "assignment", path, who.client() + "-travel", body);
        zone = to;
        new ClientHand(scene, who).note(now, new Deed.Travelled(to), answer);
    }
}
