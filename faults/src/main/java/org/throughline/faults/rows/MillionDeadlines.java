package org.throughline.faults.rows;

import static org.throughline.faults.rig.Patience.onThisMachine;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.faults.Broken;
import org.throughline.faults.Facts;
import org.throughline.faults.Row;
import org.throughline.faults.rig.Patience;
import org.throughline.faults.rig.Rig;
import org.throughline.faults.ward.Attempt;
import org.throughline.faults.ward.Each;
import org.throughline.faults.ward.Slot;
import org.throughline.faults.ward.Ward;
import org.throughline.simulator.platform.Api;

/**
 * Very many deadlines of one clinic pass at one instant, and some of another clinic seconds later, while tracking-service stands still: when it goes on, the other clinic's are told of within the first two batches, and its people are answered meanwhile.
 * Shown to break by a window that takes out the earliest second first, whoever's it is.
 */
public final class MillionDeadlines implements Row {

    private static final int CLIENTS = 40;
    private static final int PLANS = 40;
    private static final int OTHERS = 6;
    /** Two batches of tracking-service's timers: the few fit into the first, which may be cut short. */
    private static final int FAIR = 2 * 500;

    private static final Duration SKEW_BUDGET = Duration.ofSeconds(2);

    private static final Duration GRACE = Duration.ofHours(4);
    private static final Duration LATER = Duration.ofSeconds(3);

    private static final Duration LONGEST_DRAIN = Duration.ofSeconds(90);
    private static final Duration QUIET = Duration.ofSeconds(6);
    private static final Duration BEFORE = Duration.ofSeconds(12);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(30);
    /** Above twice the usual, where two cores have more to do than to answer. */
    private static final Duration STILL_GOOD = Duration.ofMillis(500);

    @Override
    public int number() {
        return 25;
    }

    @Override
    public String name() {
        return "a million deadlines at one instant (here 1,600), and another clinic's a little later";
    }

    @Override
    public void run(Rig rig, Facts facts) {
        var many = new Ward(rig, "r25m", CLIENTS);
        var few = new Ward(rig, "r25f", OTHERS, "harbour");
        many.movedIn();
        few.movedIn();
        var began = System.nanoTime();
        answered(few.assign(rig.api(), 1, 1, GRACE.plus(LATER)));
        for (var plan = 1; plan <= PLANS; plan++) {
            answered(many.assign(rig.api(), plan, 1, GRACE));
        }
        rig.platform().moveTo(rig.platform().now().plusSeconds(5));
        facts.note(
                "secondsToArmThem", Duration.ofNanos(System.nanoTime() - began).toSeconds());
        var slots = many.each(many::slots);
        var others = few.each(few::slots);
        var first = slots.first().getFirst().graceUntil();
        var last = others.first().getFirst().graceUntil();
        Broken.unless(last.equals(first.plus(LATER)), "the others are due at " + last + ", not soon after " + first);

        rig.platform().moveTo(first.minus(BEFORE));
        var api = rig.impatient(LONGEST_ANSWER);
        var quiet = waitedInQuiet(few, api);
        try (var tape = rig.tape("homework.outcomes.v1")) {
            Broken.unless(rig.platform().now().isBefore(first), "it took too long until it could stand still");
            rig.part("tracking").stop();
            Patience.until(
                    "all are due",
                    Duration.ofSeconds(60),
                    () -> rig.platform().now().isAfter(last.plus(SKEW_BUDGET)));
            rig.part("tracking").goOn();
            try (var visitors = new Visitors(few, api)) {
                shared(Shares.whenAllAreMissed(tape, ids(slots), ids(others), LONGEST_DRAIN), facts);
                answeredInTime(quiet, visitors, facts);
            }
        }
        few.check(facts);
        many.check(facts);
    }

    private static void answered(Each<Attempt> attempts) {
        attempts.all().forEach(it -> Broken.unless(it.accepted(), "was answered " + it.answer()));
    }

    private static Set<String> ids(Each<List<Slot>> slots) {
        return slots.all().stream().flatMap(List::stream).map(Slot::id).collect(Collectors.toSet());
    }

    /** Each fetches a token first. */
    private static List<Duration> waitedInQuiet(Ward ward, Api api) {
        ward.each(it -> ward.look(api, it));
        try (var visitors = new Visitors(ward, api)) {
            Patience.pause(QUIET);
            return visitors.waited();
        }
    }

    private static void shared(Shares shares, Facts facts) {
        facts.note("deadlines", shares.many().size())
                .note("othersDeadlines", shares.few().size())
                .note("decidedBeforeTheOthersLast", shares.decidedBefore())
                .note("toldBeforeTheOthersLast", shares.toldBefore())
                .note("allowedBefore", FAIR)
                .note("toldPerSecond", shares.toldPerSecond());
        Broken.unless(
                shares.decidedBefore() <= FAIR && shares.toldBefore() <= FAIR,
                "the other clinic waited for more of the many than its fair share");
    }

    private static void answeredInTime(List<Duration> quiet, Visitors visitors, Facts facts) {
        var meanwhile = visitors.waited();
        var usual = Visitors.p99(quiet);
        var p99 = Visitors.p99(meanwhile);
        var allowed = onThisMachine(STILL_GOOD);
        facts.note("answersInQuiet", quiet.size())
                .note("p99MillisInQuiet", usual.toMillis())
                .note("answersMeanwhile", meanwhile.size())
                .note("cameAgainMeanwhile", visitors.cameAgain())
                .note("p99MillisMeanwhile", p99.toMillis())
                .note("allowedMillis", allowed.toMillis());
        Broken.unless(
                p99.compareTo(usual.multipliedBy(2)) <= 0 || p99.compareTo(allowed) <= 0,
                "the other clinic's people waited for their answers");
    }
}
