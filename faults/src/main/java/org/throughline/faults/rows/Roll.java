package org.throughline.faults.rows;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.throughline.faults.Broken;
import org.throughline.faults.rig.Build;
import org.throughline.faults.rig.Pair;
import org.throughline.faults.rig.Part;
import org.throughline.faults.rig.Patience;
import org.throughline.faults.rig.Rig;
import org.throughline.faults.ward.Ward;

/** Services become those of another build, one after the other, while people write. */
record Roll(Rig rig, Writing writing) {

    static final Duration LONGEST_ANSWER = Duration.ofSeconds(20);

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final Duration BOTH = Duration.ofSeconds(5);
    private static final Duration ALONE = Duration.ofSeconds(2);

    /** What happened while all services became that build. */
    record Half(int written, int whileBoth, long missed, int mails, long seconds) {}

    Half half(List<String> order, Build build) {
        var began = System.nanoTime();
        var written = writing.written();
        var mails = rig.platform().mailbox().size();
        try (var tape = rig.tape("homework.outcomes.v1")) {
            var whileBoth = order.stream().mapToInt(it -> change(it, build)).sum();
            var half = new Half(
                    writing.written() - written,
                    whileBoth,
                    tape.told().stream()
                            .filter(it -> it.type().equals("homework.missed"))
                            .count(),
                    rig.platform().mailbox().size() - mails,
                    Duration.ofNanos(System.nanoTime() - began).toSeconds());
            Broken.unless(
                    half.whileBoth > 0 && half.missed > 0 && half.mails > 0, "there was nothing to go wrong: " + half);
            return half;
        }
    }

    /** @return how much was written while both ran */
    private int change(String service, Build build) {
        var letters = rig.groups().deadLetters();
        var first = rig.part(service);
        var before = new AtomicInteger();
        var second = writing.during(() -> {
            var beside = beside(service, build);
            before.set(writing.written());
            writing.alsoAt(rig.impatient(LONGEST_ANSWER, service, beside));
            Patience.pause(BOTH);
            return beside;
        });
        new Pair(rig, second).liveUntil(tomorrow(rig.platform().now()));
        var whileBoth = writing.during(() -> {
            Patience.pause(BOTH);
            var meanwhile = writing.written() - before.get();
            first.leave();
            first.becomes(build);
            first.startAgain();
            second.leave();
            writing.atTheFirstAlone();
            Patience.pause(ALONE);
            return meanwhile;
        });
        Rig.SERVICES.forEach(it -> rig.groups().awaitHeard(it + "-service"));
        var dead = rig.groups().deadLetters() - letters;
        Broken.unless(dead == 0, "%d dead letters while %s became that of %s".formatted(dead, service, build.home()));
        return whileBoth;
    }

    private Part beside(String service, Build build) {
        var group = service + "-service";
        var ofOne = rig.groups().members(group);
        var second = rig.second(service, build);
        Patience.until(
                "both have a share", Duration.ofMinutes(2), () -> rig.groups().members(group) == 2 * ofOne);
        return second;
    }

    private static Instant tomorrow(Instant now) {
        return LocalDate.ofInstant(now, Ward.BERLIN)
                .plusDays(1)
                .atTime(MORNING)
                .atZone(Ward.BERLIN)
                .toInstant();
    }
}
