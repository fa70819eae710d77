package org.throughline.simulator.life;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import org.throughline.simulator.world.Dice;
import org.throughline.simulator.world.Intent;
import org.throughline.simulator.world.Resident;

/** A client makes up its mind about one slot. */
final class Planning {

    private static final LocalTime GET_UP = LocalTime.of(7, 0);

    private final Scene scene;
    private final Resident who;
    private final Slot slot;
    private final Intent intent;
    private final Dice dice;
    private final ClientHand hand;
    private final TherapistHand therapist;

    Planning(Scene scene, Resident who, Slot slot, int plan) {
        this.scene = scene;
        this.who = who;
        this.slot = slot;
        this.intent = scene.hasGoneQuiet(who, slot.dueAt())
                ? Intent.NOTHING
                : who.persona().intentFor(scene.seed(), who.client(), plan, slot.key());
        this.dice = Dice.of(scene.seed(), "slot", who.client(), plan, slot.key());
        this.hand = new ClientHand(scene, who);
        this.therapist = new TherapistHand(scene, who);
    }

    void plan(Instant now) {
        var ratings = hand.ratings(dice);
        var done = Work.completed(ratings);
        var from = later(now, slot.opensAt());
        var during = awake(between(from, slot.dueAt()));
        var performed = between(from, slot.graceUntil());
        var received = performed.plus(Duration.ofMinutes(dice.between(60, 70 * 60)));
        var afterwards = slot.graceUntil().plus(Duration.ofMinutes(dice.between(90, 40 * 60)));
        switch (intent) {
            case ON_TIME -> work(during, done);
            case IN_GRACE ->
                work(slot.graceUntil().isAfter(slot.dueAt()) ? between(slot.dueAt(), slot.graceUntil()) : during, done);
            case LATE -> work(late(), done);
            case OFFLINE -> work(received, done.performedAt(performed));
            case ON_THE_EDGE -> work(afterwards, done.performedAt(edge()));
            case PARTIAL -> work(during, Work.partial(dice.between(1, 4) / 4.0, ratings));
            case ADAPTED -> work(during, Work.adapted(ratings));
            case SKIP -> inTime(during, it -> hand.skip(it, slot, null));
            case SKIP_IN_ADVANCE -> at(now, it -> hand.skip(it, slot, null));
            case SKIP_OFFLINE -> at(received, it -> hand.skip(it, slot, performed));
            case NOTHING -> {}
            case BARRIER -> at(afterwards, it -> hand.barrier(it, slot));
            case TRY_AGAIN ->
                at(afterwards, it -> {
                    hand.barrier(it, slot);
                    hand.tryAgain(it, slot);
                });
            case STARTED_ONLY -> inTime(during, it -> hand.start(it, slot));
            case QUESTION ->
                ask(between(from, from.plus(Duration.between(from, slot.dueAt()).dividedBy(2))));
            case EXCUSE -> excuse(during);
            case EXCUSED_BUT_DONE -> {
                at(
                        between(
                                from,
                                from.plus(Duration.between(from, slot.dueAt()).dividedBy(2))),
                        it -> hand.excuse(it, slot, "ILLNESS"));
                work(slot.dueAt().minus(Duration.ofMinutes(90)), done);
            }
            case SENT_TWICE ->
                at(during, it -> {
                    hand.record(it, slot, done);
                    hand.record(it, slot, done);
                });
            case DONE_TWICE -> {
                work(during, done);
                work(during.plus(Duration.ofHours(dice.between(2, 6))), done.named("again"));
            }
            case EDITED -> at(during, it -> edited(it, Work.partial(0.5, ratings), done));
            case SKIP_THEN_DONE ->
                at(during, it -> thenEdit(it, hand.skip(it, slot, null).text("recordId"), done));
            case EARLY -> work(now, done);
        }
    }

    private void work(Instant when, Work work) {
        at(when, it -> {
            if (hand.record(it, slot, work).ok() && dice.chance(0.3)) {
                var ratings = Map.of("QUALITY", dice.between(0, 5));
                scene.timeline()
                        .therapist(
                                it.plus(Duration.ofHours(20)),
                                who.client(),
                                then -> therapist.review(then, slot.occurrence(), ratings));
            }
        });
    }

    private void edited(Instant now, Work first, Work second) {
        thenEdit(now, hand.record(now, slot, first).text("recordId"), second);
    }

    private void thenEdit(Instant now, String record, Work second) {
        if (!record.isEmpty()) {
            var when = now.plus(Duration.ofHours(dice.between(2, 20)));
            at(when, it -> hand.edit(it, slot, record, second));
        }
    }

    private void ask(Instant when) {
        var answered = when.plus(Duration.ofHours(dice.between(1, 20)));
        var doesIt = dice.chance(0.6);
        var ratings = hand.ratings(dice);
        inTime(when, it -> {
            var question = hand.ask(it, slot, "question").text("questionId");
            if (!question.isEmpty()) {
                scene.timeline()
                        .therapist(answered, who.client(), then -> therapist.answer(then, slot.occurrence(), question));
            }
        });
        if (doesIt) {
            at(answered.plus(Duration.ofHours(2)), it -> hand.record(it, slot, Work.completed(ratings)));
        }
    }

    private void excuse(Instant when) {
        if (dice.chance(0.5)) {
            inTime(when, it -> hand.excuse(it, slot, "HOLIDAY"));
        } else {
            scene.timeline().therapist(when, who.client(), it -> {
                if (it.isBefore(slot.graceUntil())) {
                    therapist.excuse(it, slot.occurrence());
                }
            });
        }
    }

    private Instant late() {
        var last = earlier(slot.lateUntil(), slot.graceUntil().plus(Duration.ofHours(60)));
        return between(slot.graceUntil(), last);
    }

    /** The last second of grace, or the first after it. */
    private Instant edge() {
        return dice.chance(0.5) ? slot.graceUntil() : slot.graceUntil().minusSeconds(1);
    }

    private void at(Instant when, Timeline.Act act) {
        scene.timeline().client(when, who.client(), act);
    }

    /** What makes sense only while the slot is open. */
    private void inTime(Instant when, Timeline.Act act) {
        at(when, now -> {
            if (now.isBefore(slot.graceUntil())) {
                act.perform(now);
            }
        });
    }

    private Instant between(Instant from, Instant until) {
        var seconds = Duration.between(from, until).toSeconds();
        return seconds <= 1 ? from : from.plusSeconds((long) (dice.random().nextDouble() * seconds));
    }

    /** Nobody does homework before seven, unless there is no time later. */
    private Instant awake(Instant when) {
        var there = when.atZone(who.zone());
        var morning = there.toLocalDate()
                .atTime(GET_UP)
                .atZone(who.zone())
                .plusMinutes(dice.between(0, 180))
                .toInstant();
        return there.toLocalTime().isBefore(GET_UP) && morning.isBefore(slot.dueAt()) ? morning : when;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
